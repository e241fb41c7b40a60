using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Session;

namespace MkIo.PowerShell.Connection;

/// <summary>Chooses the project that the cmdlets work in, with the same token.</summary>
/// <remarks><para>One call proves that the project exists; -NoCheck leaves it out.</para></remarks>
/// <example>
/// <para>Go on in another project.</para>
/// <code>Select-MkIoProject archive</code>
/// </example>
/// <example>
/// <para>Count the assets of all projects.</para>
/// <code>Get-MkIoProject | ForEach-Object {
///     $null = $_ | Select-MkIoProject
///     [pscustomobject]@{ Project = $_.Name; Assets = @(Get-MkIoAsset).Count }
/// }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/org-provisioning/">Provisioning</seealso>
[Cmdlet(VerbsCommon.Select, "MkIoProject")]
[OutputType(typeof(MkIoContext))]
[RequiresPermission("core.project.get")]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class SelectMkIoProjectCommand : MkIoCmdlet
{
    /// <summary>The project's name.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Project")]
    [ResourceName]
    [Accepts(typeof(Project))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>Does not call the service to prove that the project exists.</summary>
    [Parameter]
    public SwitchParameter NoCheck { get; set; }

    /// <summary>Chooses the project.</summary>
    protected override void ProcessRecord() => Try(Name, () =>
    {
        var name = NameOf(nameof(Name), Name);
        if (!NoCheck)
            ConnectCheck.Run(Client, name, Await, WriteWarning);
        var context = Session.For(name);
        // A connection that was named stays as it is; only the one in use changes its project.
        if (Context is null)
            MkIoSession.Current = context;
        WriteObject(context);
    });
}
