using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A credential of a storage account. It never changes: another one is added, and this one removed.</summary>
[ApiSchema("CredentialSchemaGet", "CredentialSchemaPost")]
public sealed class StorageCredential : ApiObject
{
    /// <summary>Id and origin.</summary>
    [ReadOnlyField] public ResourceMetadata? Metadata { get; set; }

    /// <summary>The credential itself, its secret masked by the service; one type for each cloud.</summary>
    public StorageCredentialSpec? Spec { get; set; }

    /// <summary>The id.</summary>
    [JsonIgnore] public Guid? Id => Metadata?.Id;

    /// <summary>The storage account that it opens.</summary>
    [JsonIgnore] public string? StorageAccountName { get; internal set; }

    /// <summary>The cloud.</summary>
    [JsonIgnore] public string? Type => Spec?.Type;

    /// <summary>When it begins; null for at once, or where that is not known.</summary>
    [JsonIgnore] public DateTimeOffset? Starts => (Spec as AzureCredentialSpec)?.Credential?.SignedStart;

    /// <summary>When it expires; null where that is not known.</summary>
    [JsonIgnore] public DateTimeOffset? Expires => (Spec as AzureCredentialSpec)?.Credential?.SignedExpiry;

    /// <summary>Whole days until it expires, negative when it has; null where that is not known.</summary>
    [JsonIgnore] public int? DaysLeft => Expiry.DaysLeft(Expires);

    /// <summary>The id of an S3 access key, which is no secret.</summary>
    [JsonIgnore] public string? AccessKeyId => (Spec as S3CredentialSpec)?.Credential?.AccessKeyId;

    /// <summary>When it was added.</summary>
    [JsonIgnore] public DateTimeOffset? Created => Metadata?.Created;

    /// <summary>The id.</summary>
    public override string ToString() => Id?.ToString() ?? base.ToString()!;
}
