using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Teams;

/// <summary>Gets the scopes that the roles of teams can reach.</summary>
/// <remarks><para>Each project has a scope of its own; others reach all projects or the management of the organization.</para></remarks>
/// <example>
/// <para>List them.</para>
/// <code>Get-MkIoScope</code>
/// </example>
/// <example>
/// <para>What is in one?</para>
/// <code>(Get-MkIoScope demo).Resources</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/users-and-teams/">Users and teams</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoScope")]
[OutputType(typeof(Scope))]
[RequiresPermission("core.scope.get")]
public sealed class GetMkIoScopeCommand : GetListedCmdlet<Scope>
{
    private protected override ListSpec<Scope> Spec => new(Client.Management.Scopes, scope => scope.Name);

    private protected override bool NameIsKey => true;
}
