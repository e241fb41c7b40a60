using MkIo.Json;

namespace MkIo.Media;

/// <summary>Who may send to a live event, or see its preview.</summary>
[ApiSchema("InputAccessControl", "PreviewAccessControl")]
public sealed class LiveEventAccessControl : ApiObject
{
    /// <summary>The IP addresses that may.</summary>
    [RequiredField] public IPAccessControl? Ip { get; set; }
}
