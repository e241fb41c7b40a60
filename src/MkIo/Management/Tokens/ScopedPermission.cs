namespace MkIo.Management;

/// <summary>One permission, and what it is granted on.</summary>
/// <param name="ScopeKind">The kind of thing that it reaches: <c>core.customer</c> is an organization, <c>core.project</c> a project.</param>
/// <param name="ScopeId">The id of that organization or project.</param>
/// <param name="Permission">The permission, such as <c>ams.asset.get</c>.</param>
public sealed record ScopedPermission(string ScopeKind, string ScopeId, string Permission);
