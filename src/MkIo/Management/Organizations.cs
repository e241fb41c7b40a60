using System.Text.Json.Serialization;

namespace MkIo.Management;

public sealed partial class Organization
{
    /// <summary>The organization's ID.</summary>
    [JsonIgnore] public Guid? Id => Metadata?.Id;

    /// <summary>The organization's name; names need not be unique.</summary>
    [JsonIgnore] public string? Name => Spec?.Name ?? Metadata?.Name;

    /// <summary>Whether it is active.</summary>
    [JsonIgnore] public bool? IsActive => Metadata?.IsActive;

    /// <summary>When it was created.</summary>
    [JsonIgnore] public DateTimeOffset? Created => Metadata?.Created;

    /// <summary>When it was last changed.</summary>
    [JsonIgnore] public DateTimeOffset? LastModified => Metadata?.Updated;

    /// <summary>The name of the legal entity behind it.</summary>
    [JsonIgnore] public string? LegalEntityName => Spec?.LegalEntityName;

    /// <summary>The address of the legal entity.</summary>
    [JsonIgnore] public string? LegalEntityAddress => Spec?.LegalEntityAddress;

    /// <summary>Who signs for the legal entity.</summary>
    [JsonIgnore] public string? LegalEntityOfficer => Spec?.LegalEntityOfficer;

    /// <summary>The email address of the legal entity.</summary>
    [JsonIgnore] public string? LegalEntityContactEmail => Spec?.LegalEntityContactEmail;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}
