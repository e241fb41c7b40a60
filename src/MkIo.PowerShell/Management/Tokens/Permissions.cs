using System.Collections;
using System.Management.Automation.Language;
using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Tokens;

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

/// <summary>A permission that a cmdlet needs.</summary>
/// <param name="Command">The cmdlet.</param>
/// <param name="Permission">The permission, such as <c>ams.asset.get</c>.</param>
/// <param name="Scope">Whether it is granted on the organization or on a project.</param>
public sealed record CommandPermission(string Command, string Permission, string Scope);

/// <summary>The permissions to ask for with a token.</summary>
internal static class TokenPermissions
{
    /// <summary>The least that commands need in some projects, cut to what the user has.</summary>
    public static async Task<LeastPrivilege> LeastAsync(
        ManagementApi management, IEnumerable<string> commands, IReadOnlyList<string> projects, Guid organizationId, CancellationToken cancellationToken)
    {
        var needed = RequiredPermissions.Of(commands).ToList();
        if (needed.Count == 0)
            throw new MkIoException(MkIoErrorKind.InvalidRequest, "None of the cmdlets needs a permission, and a restricted token cannot be without any.");
        if (projects.Count == 0 && needed.Any(permission => permission.Scope == RequiredPermissions.Project))
            throw new MkIoException(MkIoErrorKind.InvalidRequest, "The cmdlets work in a project: name the projects with -Project, or run Select-MkIoProject.");

        var ids = new Dictionary<string, Guid>();
        foreach (var project in projects)
        {
            var found = await management.Projects.GetAsync(project, cancellationToken).ConfigureAwait(false);
            ids[project] = found.Id ?? throw new MkIoException(MkIoErrorKind.InvalidResponse, $"The service gives no id for the project '{project}'.");
        }

        var own = await management.GetPermissionsAsync(cancellationToken).ConfigureAwait(false);
        var least = LeastPrivilege.For(needed.Select(permission => (permission.Permission, permission.Scope == RequiredPermissions.Organization)), own, organizationId, ids);
        return !least.Tree.IsEmpty
            ? least
            : throw new MkIoException(MkIoErrorKind.Forbidden, $"The user has none of the permissions that are needed: {string.Join(", ", least.Lacking)}.");
    }
}

/// <summary>Completes the names of the module's cmdlets.</summary>
public sealed class CommandCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
        => WordCompletion.Of(wordToComplete, CommandPermissions.Commands.OrderBy(name => name, StringComparer.Ordinal));
}
