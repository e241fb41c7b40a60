namespace MkIo.Management;

/// <summary>The least permissions that a piece of work needs, cut to those that its user has.</summary>
public sealed class LeastPrivilege
{
    private LeastPrivilege(PermissionTree tree, IReadOnlyList<string> lacking)
    {
        Tree = tree;
        Lacking = lacking;
    }

    /// <summary>The permissions to ask for.</summary>
    public PermissionTree Tree { get; }

    /// <summary>What is needed and the user does not have; for a project's right, with the project it is lacking in.</summary>
    public IReadOnlyList<string> Lacking { get; }

    /// <summary>Whether a permission is always one on the organization; all others are on projects.</summary>
    /// <param name="permission">The permission.</param>
    public static bool IsOrganizationWide(string permission)
        => Guard.NotNull(permission).StartsWith("core.", StringComparison.Ordinal) && !permission.StartsWith("core.project.", StringComparison.Ordinal);

    /// <summary>Finds the least permissions.</summary>
    /// <param name="needed">The permissions that the work needs, and whether on the organization.</param>
    /// <param name="own">What the user may do.</param>
    /// <param name="organizationId">The organization that the work is done in.</param>
    /// <param name="projects">The projects that the work is done in: their names and ids.</param>
    public static LeastPrivilege For(
        IEnumerable<(string Permission, bool OnOrganization)> needed, PermissionTree own, Guid organizationId, IReadOnlyDictionary<string, Guid> projects)
    {
        Guard.NotNull(own);
        var granted = new List<ScopedPermission>();
        var lacking = new List<string>();
        var everywhere = organizationId.ToString();
        foreach (var (permission, onOrganization) in needed.Distinct().OrderBy(right => right.Permission, StringComparer.Ordinal))
        {
            if (onOrganization)
            {
                if (own.Allows(PermissionTree.Organization, everywhere, permission))
                    granted.Add(new(PermissionTree.Organization, everywhere, permission));
                else
                    lacking.Add(permission);
                continue;
            }

            foreach (var project in Guard.NotNull(projects))
            {
                if (own.Allows(PermissionTree.Project, project.Value.ToString(), permission))
                    granted.Add(new(PermissionTree.Project, project.Value.ToString(), permission));
                else
                    lacking.Add($"{permission} (project {project.Key})");
            }
        }

        return new LeastPrivilege(new PermissionTree(granted), lacking);
    }
}
