using MkIo.Json;

namespace MkIo.Media;

/// <summary>The addresses that may connect.</summary>
[ApiSchema("IPAccessControl")]
public sealed class IPAccessControl : ApiObject
{
    /// <summary>The ranges; none means that all may.</summary>
    [RequiredField] public IList<IPRange>? Allow { get; set; }
}
