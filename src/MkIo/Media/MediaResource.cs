using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>What the classic resources of the Media API have in common: id, name, type and system data around their properties.</summary>
public abstract class MediaResource : ApiObject
{
    /// <summary>The full id, <c>/subscriptions/…/{name}</c>.</summary>
    [ReadOnlyField] public string? Id { get; set; }

    /// <summary>The name, unique in its collection; 1 to 260 characters.</summary>
    [ReadOnlyField] public string? Name { get; set; }

    /// <summary>The resource type, such as <c>Microsoft.Media/mediaservices/assets</c>.</summary>
    [ReadOnlyField] public string? Type { get; set; }

    /// <summary>Who made and last changed the resource.</summary>
    [ReadOnlyField] public SystemData? SystemData { get; set; }

    /// <summary>Who made the resource.</summary>
    [JsonIgnore] public string? CreatedBy => SystemData?.CreatedBy;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}
