using System.Text.Json.Serialization;

namespace MkIo.Media;

public abstract partial class MediaResource
{
    /// <summary>Who created the resource.</summary>
    [JsonIgnore] public string? CreatedBy => SystemData?.CreatedBy;

    /// <summary>When the resource was created.</summary>
    [JsonIgnore] public virtual DateTimeOffset? Created => SystemData?.CreatedAt;

    /// <summary>When the resource was last changed.</summary>
    [JsonIgnore] public virtual DateTimeOffset? LastModified => SystemData?.LastModifiedAt;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}
