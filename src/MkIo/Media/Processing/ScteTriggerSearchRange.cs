using MkIo.Json;

namespace MkIo.Media;

/// <summary>How far around a time a signal is looked for.</summary>
[ApiSchema("ScteTriggerSearchRange")]
public sealed class ScteTriggerSearchRange : ApiObject
{
    /// <summary>The end, as an ISO 8601 duration after the time, such as <c>PT2M</c>.</summary>
    [RequiredField] public string? EndOffset { get; set; }

    /// <summary>The beginning, as an ISO 8601 duration; negative for before the time, such as <c>-PT5M</c>.</summary>
    [RequiredField] public string? StartOffset { get; set; }
}
