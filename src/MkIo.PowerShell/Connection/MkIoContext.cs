using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Session;

namespace MkIo.PowerShell.Connection;

/// <summary>Gets the connection in use: to whom, as whom and for which project.</summary>
/// <remarks>
/// <para>Without a connection nothing is returned. The object holds no token that could be printed or exported.</para>
/// <para>Permission needed: none.</para>
/// </remarks>
/// <example>
/// <para>Look where the next cmdlet will work.</para>
/// <code>Get-MkIoContext</code>
/// </example>
/// <example>
/// <para>Come back to the project after work in another one.</para>
/// <code>$before = Get-MkIoContext
/// Select-MkIoProject archive
/// Get-MkIoAsset -First 10
/// Select-MkIoProject $before.Project</code>
/// </example>
/// <seealso href="https://docs.mk.io/docs/personal-access-tokens">Personal access tokens</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoContext")]
[OutputType(typeof(MkIoContext))]
public sealed class GetMkIoContextCommand : AsyncCmdlet
{
    /// <summary>Writes the connection, if there is one.</summary>
    protected override void ProcessRecord()
    {
        if (MkIoSession.Current is { } context)
            WriteObject(context);
    }
}
