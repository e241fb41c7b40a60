using MkIo.Http;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A SAS of the blob service.</summary>
[ApiSchema("AzureCredentialRead", "AzureCredentialCreate")]
public sealed class AzureCredential : ApiObject
{
    /// <summary>The SAS with its leading <c>?</c>.</summary>
    public Secret? SasToken { get; set; }

    /// <summary>When it expires (<c>se</c>).</summary>
    [ReadOnlyField] public DateTimeOffset? SignedExpiry { get; set; }

    /// <summary>When it begins (<c>st</c>).</summary>
    [ReadOnlyField] public DateTimeOffset? SignedStart { get; set; }
}
