using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>An invitation to the organization that was not answered yet.</summary>
[ApiSchema("InviteGetSchema", "InvitePostSchema")]
public sealed class Invite : ApiObject
{
    /// <summary>The resource kind.</summary>
    [ReadOnlyField] public string? Kind { get; set; }

    /// <summary>Id and age.</summary>
    [ReadOnlyField] public InviteMetadata? Metadata { get; set; }

    /// <summary>Who is invited, by whom, into which teams.</summary>
    public InviteSpec? Spec { get; set; }

    /// <summary>The invitation's id.</summary>
    [JsonIgnore] public Guid? Id => Metadata?.Id;

    /// <summary>The mail address that was invited.</summary>
    [JsonIgnore] public string? Email => Spec?.Email;

    /// <summary>The mail address, as a name to look for.</summary>
    [JsonIgnore] public string? Name => Spec?.Email;

    /// <summary>The teams that the user joins on acceptance.</summary>
    [JsonIgnore] public IList<string>? Teams => Spec?.Teams;

    /// <summary>When it was made.</summary>
    [JsonIgnore] public DateTimeOffset? Created => Metadata?.Created;

    /// <summary>The mail address.</summary>
    public override string ToString() => Email ?? base.ToString()!;
}
