using System.Text.Json.Serialization;

namespace MkIo.Media;

public abstract partial class MediaResource
{
    /// <summary>Who created the resource.</summary>
    [JsonIgnore] public string? CreatedBy => SystemData?.CreatedBy;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}
