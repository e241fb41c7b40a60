using System.Collections;
using System.Text.Json;
using MkIo.Http;
using MkIo.Management;
using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Management;

/// <summary>The permissions to ask for with a token.</summary>
internal static class TokenPermissions
{
    public static IDictionary<string, JsonElement> Of(IDictionary permission)
    {
        using var document = JsonDocument.Parse(PowerShellJson.ToJson(permission));
        return document.RootElement.EnumerateObject().ToDictionary(branch => branch.Name, branch => branch.Value.Clone());
    }

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
