namespace MkIo.PowerShell.Pipeline;

/// <summary>The permissions that a token needs for a cmdlet's operations, as the API names them.</summary>
/// <param name="permissions">Such as <c>ams.asset.get</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresPermissionAttribute(params string[] permissions) : Attribute
{
    /// <summary>The permissions.</summary>
    public IReadOnlyList<string> Permissions { get; } = permissions;

    /// <summary>Whether permissions on projects are needed on all of the organization, because the cmdlet lists projects or makes one.</summary>
    public bool OnOrganization { get; set; }
}
