using MkIo.Http;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A key of a service account.</summary>
[ApiSchema("GoogleCredential")]
public sealed class GoogleCredential : ApiObject
{
    /// <summary>The fields of the service account's JSON file.</summary>
    public IDictionary<string, Secret>? Gac { get; set; }
}
