using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A live output: it archives a live event into an asset.</summary>
[ApiSchema("LiveOutputSchema", "LiveOutputPutSchema")]
public sealed class LiveOutput : ApiObject
{
    /// <summary>The name: 1 to 256 letters, digits and hyphens.</summary>
    [ReadOnlyField] public string? Name { get; set; }

    /// <summary>The output's properties as the API groups them.</summary>
    [RequiredField] public LiveOutputProperties Properties { get; set; } = new();

    /// <summary>The live event that it archives.</summary>
    [JsonIgnore] public string? LiveEventName { get; set; }

    /// <summary>The asset that is written.</summary>
    [JsonIgnore] public string? AssetName { get => Properties.AssetName; set => Properties.AssetName = value; }

    /// <summary>The name of the manifest.</summary>
    [JsonIgnore] public string? ManifestName { get => Properties.ManifestName; set => Properties.ManifestName = value; }

    /// <summary>Words for people.</summary>
    [JsonIgnore] public string? Description { get => Properties.Description; set => Properties.Description = value; }

    /// <summary>How much is kept; null where the service's text is no duration.</summary>
    [JsonIgnore]
    public TimeSpan? ArchiveWindow
    {
        get => IsoDuration.Read(Properties.ArchiveWindowLength);
        set => Properties.ArchiveWindowLength = IsoDuration.Write(value);
    }

    /// <summary>Whether the output is running: Creating, Running, Deleting.</summary>
    [JsonIgnore] public string? State => Properties.ResourceState;

    /// <summary>When the output was made, as the service writes it.</summary>
    [JsonIgnore] public string? Created => Properties.Created;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}
