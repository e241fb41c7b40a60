using MkIo.Json;

namespace MkIo.Media;

/// <summary>What becomes of the picture that arrives; fixed at creation.</summary>
[ApiSchema("LiveEventEncoding")]
public sealed class LiveEventEncoding : ApiObject
{
    /// <summary>Pass-through, or encoding into a ladder of qualities.</summary>
    [RequiredField, KnownValues("None", "PassthroughBasic", "PassthroughStandard", "Premium1080p", "Standard")]
    public string? EncodingType { get; set; }

    /// <summary>The distance between key frames, as an ISO 8601 duration of 1 to 10 seconds; not for pass-through.</summary>
    public string? KeyFrameInterval { get; set; }

    /// <summary>The preset; that of the encoding type where it is not said.</summary>
    public string? PresetName { get; set; }

    /// <summary>What becomes of a picture of another size.</summary>
    [KnownValues("None", "AutoSize", "AutoFit")] public string? StretchMode { get; set; }
}
