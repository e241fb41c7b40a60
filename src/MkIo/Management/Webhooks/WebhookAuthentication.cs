using MkIo.Http;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>Headers and query parameters that prove to the receiver who calls.</summary>
[ApiSchema("AuthenticationSchema")]
public sealed class WebhookAuthentication : ApiObject
{
    /// <summary>The headers and their secret values.</summary>
    public IDictionary<string, Secret>? Headers { get; set; }

    /// <summary>The query parameters and their secret values.</summary>
    public IDictionary<string, Secret>? QueryParams { get; set; }
}
