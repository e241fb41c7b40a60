using System.Management.Automation.Runspaces;
using System.Reflection;
using MkIo.Management;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Session;

namespace MkIo.PowerShell.Tests.Support;

/// <summary>A runspace of this process that has the module's cmdlets and those of the tests, all with one connection.</summary>
internal sealed class Shell : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly SessionStateCmdletEntry[] Cmdlets =
    [
        .. from assembly in (Assembly[])[typeof(MkIoCmdlet).Assembly, typeof(Shell).Assembly]
           from type in assembly.GetTypes()
           let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
           where cmdlet is not null
           select new SessionStateCmdletEntry($"{cmdlet.VerbName}-{cmdlet.NounName}", type, null),
    ];

    private readonly MkIoContext _context;
    private readonly Runspace _runspace;

    /// <param name="baseUrl">The server that the cmdlets talk to.</param>
    /// <param name="token">The token that it accepts.</param>
    public Shell(Uri baseUrl, string token = "token")
    {
        // A request that fails is not sent again: what a test sees is what the cmdlet did once.
        var client = new MkIoClient(new MkIoClientOptions(Secret.From(token), baseUrl) { MaxRetryCount = 0 });
        _context = new MkIoContext(client, new TokenClaims()) { Project = "demo" };
        var state = InitialSessionState.CreateDefault();
        state.Commands.Add(Cmdlets);
        state.Variables.Add(new SessionStateVariableEntry("PSDefaultParameterValues", new DefaultParameterDictionary { ["*-MkIo*:Context"] = _context }, null));
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
    }

    /// <summary>The connection, for what is no cmdlet.</summary>
    public MkIoContext Context => _context;

    /// <summary>A shell for cmdlets that ask nothing of a server.</summary>
    public static Shell WithoutServer() => new(new Uri("http://127.0.0.1:9/"));

    /// <summary>A pipeline that runs a script; variables are there for it by their names.</summary>
    public PS Pipeline(string script, params (string Name, object Value)[] variables)
    {
        foreach (var (name, value) in variables)
            _runspace.SessionStateProxy.SetVariable(name, value);
        var pipeline = PS.Create();
        pipeline.Runspace = _runspace;
        return pipeline.AddScript(script);
    }

    /// <summary>Runs a script to its end.</summary>
    public Outcome Run(string script, params (string Name, object Value)[] variables)
    {
        using var pipeline = Pipeline(script, variables);
        using var output = new PSDataCollection<PSObject>();
        var running = pipeline.BeginInvoke<PSObject, PSObject>(null, output);
        if (!running.AsyncWaitHandle.WaitOne(Longest))
        {
            pipeline.Stop();
            Assert.Fail($"'{script}' did not end.");
        }

        pipeline.EndInvoke(running);
        return new Outcome(
            [.. output.Select(item => item?.BaseObject)],
            [.. pipeline.Streams.Error],
            [.. pipeline.Streams.Warning.Select(record => record.Message)],
            [.. pipeline.Streams.Verbose.Select(record => record.Message)]);
    }

    public void Dispose()
    {
        _runspace.Dispose();
        _context.Client.Dispose();
    }
}
