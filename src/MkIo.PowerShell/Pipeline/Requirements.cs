using System.Reflection;

namespace MkIo.PowerShell.Pipeline;

/// <summary>Which of the service's permissions a cmdlet needs. What advises, and what makes tokens, reads it.</summary>
/// <param name="permissions">The permissions, such as <c>ams.asset.get</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresPermissionAttribute(params string[] permissions) : Attribute
{
    /// <summary>The permissions.</summary>
    public IReadOnlyList<string> Permissions { get; } = permissions;

    /// <summary>Whether the whole organization must grant it, since the cmdlet looks beyond one project.</summary>
    public bool OnOrganization { get; set; }
}

/// <summary>What a connection must have for a cmdlet; without this attribute, a project.</summary>
/// <param name="scope">What it must have.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresConnectionAttribute(ConnectionScope scope) : Attribute
{
    /// <summary>What the connection must have.</summary>
    public ConnectionScope Scope => scope;
}

/// <summary>What a connection has.</summary>
public enum ConnectionScope
{
    /// <summary>A token, which is one of an organization.</summary>
    Organization,

    /// <summary>A token and a project.</summary>
    Project,
}

/// <summary>The permissions that each cmdlet declares.</summary>
internal static class CommandPermissions
{
    private static readonly Lazy<Dictionary<string, RequiresPermissionAttribute>> ByName = new(Read);

    /// <summary>All cmdlets.</summary>
    public static IEnumerable<string> Commands => ByName.Value.Keys;

    /// <summary>What a cmdlet declares; null for a command that is none of this module's.</summary>
    public static RequiresPermissionAttribute? Of(string command) => ByName.Value.TryGetValue(command, out var permissions) ? permissions : null;

    private static Dictionary<string, RequiresPermissionAttribute> Read()
        => (from type in typeof(CommandPermissions).Assembly.GetTypes()
            let cmdlet = type.GetCustomAttribute<CmdletAttribute>(inherit: false)
            where cmdlet is not null
            select (Name: $"{cmdlet.VerbName}-{cmdlet.NounName}", Permissions: type.GetCustomAttribute<RequiresPermissionAttribute>() ?? new RequiresPermissionAttribute()))
            .ToDictionary(entry => entry.Name, entry => entry.Permissions, StringComparer.OrdinalIgnoreCase);
}
