using System.Text.Json.Serialization;

namespace MkIo.Media;

public sealed partial class Asset
{
    /// <summary>The name of the storage account in MK.IO.</summary>
    [JsonIgnore] public string? StorageAccountName { get => Properties.StorageAccountName; set => Properties.StorageAccountName = value; }

    /// <summary>The container or bucket folder that holds the media.</summary>
    [JsonIgnore] public string? Container { get => Properties.Container; set => Properties.Container = value; }

    /// <summary>The folder within the container; null for all of it.</summary>
    [JsonIgnore] public string? SubPath { get => Properties.SubPath; set => Properties.SubPath = value; }

    /// <summary>A description; up to 4,096 characters.</summary>
    [JsonIgnore] public string? Description { get => Properties.Description; set => Properties.Description = value; }

    /// <summary>An ID of the user's own; up to 64 characters.</summary>
    [JsonIgnore] public string? AlternateId { get => Properties.AlternateId; set => Properties.AlternateId = value; }

    /// <summary>What becomes of the container when the asset is deleted.</summary>
    [JsonIgnore] public string? ContainerDeletionPolicy { get => Properties.ContainerDeletionPolicy; set => Properties.ContainerDeletionPolicy = value; }

    /// <summary>The service's ID of the asset.</summary>
    [JsonIgnore] public Guid? AssetId => Properties.AssetId;

    /// <summary>When the asset was created.</summary>
    [JsonIgnore] public override DateTimeOffset? Created => Properties.Created ?? base.Created;

    /// <summary>When the asset was last changed.</summary>
    [JsonIgnore] public override DateTimeOffset? LastModified => Properties.LastModified ?? base.LastModified;
}
