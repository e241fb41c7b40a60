using MkIo.Http;
using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management;

/// <summary>The permissions that cmdlets need, by name, by pattern or by the scripts that call them.</summary>
internal static class RequiredPermissions
{
    public const string Organization = "Organization";
    public const string Project = "Project";

    public static IEnumerable<string> Expand(IEnumerable<string> commands)
    {
        foreach (var command in commands)
        {
            var pattern = new WildcardPattern(command, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
            var found = CommandPermissions.Commands.Where(pattern.IsMatch).ToList();
            if (found.Count == 0)
                throw new MkIoException(MkIoErrorKind.InvalidRequest, $"'{command}' is not a cmdlet of this module. Get-Command -Module MkIo lists them.");
            foreach (var name in found)
                yield return name;
        }
    }

    public static IEnumerable<string> InScript(string path, Action<string> warn)
    {
        var script = ScriptCommands.In(path);
        foreach (var doubt in script.Doubts)
            warn(doubt);
        return script.Commands;
    }

    public static IEnumerable<CommandPermission> Of(IEnumerable<string> commands)
        => from command in commands.Distinct(StringComparer.OrdinalIgnoreCase)
           let name = CommandPermissions.Commands.First(known => string.Equals(known, command, StringComparison.OrdinalIgnoreCase))
           let declared = CommandPermissions.Of(name)!
           from permission in declared.Permissions
           select new CommandPermission(name, permission, declared.OnOrganization || LeastPrivilege.IsOrganizationWide(permission) ? Organization : Project);
}
