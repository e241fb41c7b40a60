using MkIo.Json;

namespace MkIo.Media;

/// <summary>Tells the members of the family <see cref="ClipTime"/> apart.</summary>
public sealed class ClipTimeConverter : TypedObjectConverter<ClipTime, OtherClipTime>
{
    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, Type> Types { get; } = new Dictionary<string, Type>
    {
        ["#Microsoft.Media.AbsoluteClipTime"] = typeof(AbsoluteClipTime),
        ["#Microsoft.Media.UtcClipTime"] = typeof(UtcClipTime),
    };
}
