namespace MkIo.Management;

/// <summary>One right, and what it is a right on.</summary>
/// <param name="ScopeKind">The kind of thing that it reaches: <c>core.customer</c> is an organization, <c>core.project</c> a project.</param>
/// <param name="ScopeId">The id of that organization or project.</param>
/// <param name="Permission">The right, such as <c>ams.asset.get</c>.</param>
public sealed record PermissionGrant(string ScopeKind, string ScopeId, string Permission);
