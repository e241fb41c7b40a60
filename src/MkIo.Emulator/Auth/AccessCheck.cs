using MkIo.Emulator.Contract;
using MkIo.Emulator.Http;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Auth;

/// <summary>Refuses what the caller's token, or the user behind it, may not do.</summary>
internal static class AccessCheck
{
    public static void Run(EmulatorState state, ApiOperation operation, string[] segments, IssuedToken caller, string projectName)
    {
        var userLacks = state.Settings.UserLacks;
        if (operation.Notes.Permissions.Count == 0 || (caller.Permissions is null && userLacks.Count == 0))
            return;
        // A project that nobody has named yet has no id that a token could hold.
        var project = operation.NamesProject ? state.FindProject(projectName) : null;
        var needed = Needed(state, operation, segments, operation.IsProjectScoped ? project : state.Organization);
        if (needed.All(userLacks.Contains))
            throw Forbidden("user", needed, operation, projectName);
        var projectId = operation.NamesProject ? project?.Id.ToString() ?? "none" : null;
        if (caller.Permissions is { } tree && !needed.Any(permission => !userLacks.Contains(permission) && PermissionTree.Allows(tree, permission, projectId)))
            throw Forbidden("token", needed, operation, projectName);
    }

    /// <summary>Of create and update the one that a PUT comes to; else any of those that are named.</summary>
    private static IReadOnlyList<string> Needed(EmulatorState state, ApiOperation operation, string[] segments, ResourceScope? scope)
    {
        var permissions = operation.Notes.Permissions;
        if (operation.Method != "PUT" || permissions.Count == 1 || state.Catalog.Find(operation.Path) is not { } type)
            return permissions;
        var verb = Exists() ? ".update" : ".create";
        return permissions.FirstOrDefault(permission => permission.EndsWith(verb, StringComparison.Ordinal)) is { } one ? [one] : permissions;

        bool Exists()
        {
            if (scope is null)
                return false;
            lock (scope.Gate)
                return scope.Find(type.CollectionKey(segments))?.Find(segments[type.ItemSegment]) is not null;
        }
    }

    private static ApiException Forbidden(string who, IReadOnlyList<string> needed, ApiOperation operation, string project) =>
        new(403, "Forbidden", $"The {who} lacks the permission {string.Join(" or ", needed)}{(operation.NamesProject ? $" in project '{project}'" : string.Empty)}.");
}
