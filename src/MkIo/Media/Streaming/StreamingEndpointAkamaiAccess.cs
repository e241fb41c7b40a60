using MkIo.Json;

namespace MkIo.Media;

/// <summary>The keys by which Akamai signs its requests.</summary>
[ApiSchema("StreamingEndpointAkamiACL")]
public sealed class StreamingEndpointAkamaiAccess : ApiObject
{
    /// <summary>The keys.</summary>
    [RequiredField] public IList<AkamaiHeaderKey>? AkamaiSignatureHeaderAuthenticationKeyList { get; set; }
}
