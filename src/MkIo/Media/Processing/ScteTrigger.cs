using System.Text.Json;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>The SCTE-35 signal at which a recording begins or ends.</summary>
[ApiSchema("ScteTrigger")]
public sealed class ScteTrigger : ApiObject
{
    /// <summary>Which signals count: one of the lists must match, with all of its fields.</summary>
    public IList<IList<IDictionary<string, JsonElement>>>? Filters { get; set; }

    /// <summary>How far around the time a signal is looked for.</summary>
    public ScteTriggerSearchRange? SearchRange { get; set; }

    /// <summary>The sort of signal.</summary>
    [RequiredField, KnownValues("SCTE35")] public string? SignalType { get; set; }
}
