using MkIo.Json;

namespace MkIo.Media;

/// <summary>Tells the members of the family <see cref="InsertedTrack"/> apart.</summary>
public sealed class InsertedTrackConverter : TypedObjectConverter<InsertedTrack, OtherInsertedTrack>
{
    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, Type> Types { get; } = new Dictionary<string, Type>
    {
        ["#MediaKind.TextTrack"] = typeof(TextTrack),
        ["#MediaKind.AudioTrack"] = typeof(AudioTrack),
    };
}
