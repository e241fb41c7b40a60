namespace MkIo.PowerShell.Management;

/// <summary>A permission that a cmdlet needs.</summary>
/// <param name="Command">The cmdlet.</param>
/// <param name="Permission">The permission, such as <c>ams.asset.get</c>.</param>
/// <param name="Scope">Whether it is granted on the organization or on a project.</param>
public sealed record CommandPermission(string Command, string Permission, string Scope);
