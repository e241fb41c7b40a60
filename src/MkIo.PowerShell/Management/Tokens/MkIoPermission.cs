using MkIo.Management;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Tokens;

/// <summary>Gets the permissions that cmdlets or scripts need, or those that the token's user has.</summary>
/// <remarks>
/// <para>A script is parsed and not run: the cmdlets of this module that it calls are found, wherever they stand, also by an alias that the script makes. What cannot be told without running it, such as a command named by a variable, another script or a text that is run, brings a warning with its line.</para>
/// <para>With neither -Command nor -ScriptPath the permissions of the token's user are listed, by organization and project. Only this needs a connection. Permission needed: none.</para>
/// </remarks>
/// <example>
/// <para>What does a cmdlet need?</para>
/// <code>Get-MkIoPermission -Command Get-MkIoAsset, Set-MkIoAsset</code>
/// </example>
/// <example>
/// <para>What does a script need?</para>
/// <code>Get-MkIoPermission -ScriptPath ./nightly.ps1 | Sort-Object Permission -Unique</code>
/// </example>
/// <example>
/// <para>What may the user do with assets?</para>
/// <code>Get-MkIoPermission | Where-Object Permission -like 'ams.asset.*'</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/tokens/">Tokens</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoPermission", DefaultParameterSetName = OwnSet)]
[OutputType(typeof(CommandPermission))]
[OutputType(typeof(ScopedPermission))]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class GetMkIoPermissionCommand : MkIoCmdlet
{
    private const string OwnSet = "Own";
    private const string CommandSet = "Command";
    private const string ScriptSet = "Script";

    /// <summary>Cmdlets of this module, or patterns such as Get-MkIo*.</summary>
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = CommandSet, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ResourceName(Expected = "a command's name", LeavesOthers = true)]
    [ArgumentCompleter(typeof(CommandCompleter))]
    public string[] Command { get; set; } = [];

    /// <summary>The scripts to look into.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ScriptSet, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName")]
    [ResourceName(Expected = "a path")]
    public string[] ScriptPath { get; set; } = [];

    /// <summary>Only what is asked of the service needs a connection.</summary>
    protected override void BeginProcessing()
    {
        if (ParameterSetName == OwnSet)
            base.BeginProcessing();
    }

    /// <summary>Gets them.</summary>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == OwnSet)
            Try(null, () => WriteObject(Await(Client.Management.GetPermissionsAsync).Grants, enumerateCollection: true));
        foreach (var command in Command)
            Try(command, () => WriteObject(RequiredPermissions.Of(RequiredPermissions.Expand([NameOf(nameof(Command), command)]).ToList()), enumerateCollection: true));
        foreach (var script in ScriptPath)
            Try(script, () => WriteScripts(FileSystemPath.Existing(SessionState.Path, NameOf(nameof(ScriptPath), script))));
    }

    private void WriteScripts(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
            Try(path, () => WriteObject(RequiredPermissions.Of(RequiredPermissions.InScript(path, WriteWarning)), enumerateCollection: true));
    }
}
