using System.Reflection;

namespace MkIo.PowerShell.Pipeline;

/// <summary>The cmdlets of the module and the permissions that they declare.</summary>
internal static class CommandPermissions
{
    private static readonly Lazy<Dictionary<string, RequiresPermissionAttribute>> ByName = new(Read);

    /// <summary>The names of all cmdlets.</summary>
    public static IEnumerable<string> Commands => ByName.Value.Keys;

    /// <summary>What a cmdlet declares; null for one that is not of this module.</summary>
    public static RequiresPermissionAttribute? Of(string command) => ByName.Value.TryGetValue(command, out var permissions) ? permissions : null;

    private static Dictionary<string, RequiresPermissionAttribute> Read()
        => (from type in typeof(CommandPermissions).Assembly.GetTypes()
            let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
            where cmdlet is not null
            select (Name: $"{cmdlet.VerbName}-{cmdlet.NounName}", Permissions: type.GetCustomAttribute<RequiresPermissionAttribute>() ?? new RequiresPermissionAttribute()))
            .ToDictionary(entry => entry.Name, entry => entry.Permissions, StringComparer.OrdinalIgnoreCase);
}
