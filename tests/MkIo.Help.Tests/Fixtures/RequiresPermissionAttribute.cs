namespace MkIo.Help.Tests.Fixtures;

[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresPermissionAttribute(params string[] permissions) : Attribute
{
    public IReadOnlyList<string> Permissions { get; } = permissions;

    public bool OnOrganization { get; set; }
}
