using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Service;

/// <summary>Asks the service whether it is ready.</summary>
/// <remarks><para>One request, which is not repeated. Permission needed: none. A service that is not ready is an answer and not an error.</para></remarks>
/// <example>
/// <para>Ask.</para>
/// <code>Test-MkIoService</code>
/// </example>
/// <example>
/// <para>Wait until it is.</para>
/// <code>while (-not (Test-MkIoService).IsReady) { Start-Sleep 10 }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/">API guides</seealso>
[Cmdlet(VerbsDiagnostic.Test, "MkIoService")]
[OutputType(typeof(ServiceReport))]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class TestMkIoServiceCommand : MkIoCmdlet
{
    /// <summary>Asks.</summary>
    protected override void ProcessRecord()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        string? problem = null;
        try
        {
            var management = Client.Management;
            Await(management.CheckReadyAsync);
        }
        catch (MkIoException error)
        {
            problem = error.Message;
        }

        WriteObject(new ServiceReport(Session.BaseUrl, problem is null, clock.Elapsed, problem));
    }
}

/// <summary>Whether the service was ready.</summary>
/// <param name="BaseUrl">Its address.</param>
/// <param name="IsReady">Whether it said so.</param>
/// <param name="Duration">How long the answer took.</param>
/// <param name="Problem">What it said instead; null when it was ready.</param>
public sealed record ServiceReport(Uri BaseUrl, bool IsReady, TimeSpan Duration, string? Problem);
