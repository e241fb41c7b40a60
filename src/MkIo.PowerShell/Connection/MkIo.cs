using MkIo.Http;
using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Session;

namespace MkIo.PowerShell.Connection;

/// <summary>Connects the session to MK.IO with an API token.</summary>
/// <remarks>
/// <para>All cmdlets of the module use the connection made last, in every runspace of the process. One call proves that token and project work.</para>
/// <para>What is not given is taken from the environment variables MKIO_TOKEN, MKIO_PROJECT and MKIO_BASE_URL; what is not there either is asked for when the session is interactive.</para>
/// <para>A token that has expired is refused; one with under a week left brings a warning.</para>
/// </remarks>
/// <example>
/// <para>Connect with what the environment holds.</para>
/// <code>Connect-MkIo</code>
/// </example>
/// <example>
/// <para>Connect to a project with a token that SecretManagement keeps.</para>
/// <code>Connect-MkIo -Project demo -TokenSecretName mkio</code>
/// </example>
/// <example>
/// <para>Use two projects side by side.</para>
/// <code>$from = Connect-MkIo -Project old
/// $to = Connect-MkIo -Project new
/// Get-MkIoAsset -Context $from | Set-MkIoAsset -Context $to</code>
/// </example>
/// <seealso href="https://docs.mk.io/docs/personal-access-tokens">Personal access tokens</seealso>
[Cmdlet(VerbsCommunications.Connect, "MkIo", DefaultParameterSetName = TokenSet)]
[OutputType(typeof(MkIoContext))]
[RequiresPermission("core.project.get")]
public sealed class ConnectMkIoCommand : AsyncCmdlet
{
    private const string TokenSet = "Token";
    private const string CredentialSet = "Credential";
    private const string TokenSecretSet = "TokenSecret";

    /// <summary>The project to work in. Without one, only cmdlets that need no project work.</summary>
    /// <value>The environment variable MKIO_PROJECT</value>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? Project { get; set; }

    /// <summary>The API token, as a SecureString or a string.</summary>
    /// <value>The environment variable MKIO_TOKEN</value>
    [Parameter(ParameterSetName = TokenSet, ValueFromPipelineByPropertyName = true)]
    [SecretTransformation]
    public Secret? Token { get; set; }

    /// <summary>The API token as the password of a credential; the user name is for people only. Made for Azure Automation, whose assets are of this form.</summary>
    [Parameter(ParameterSetName = CredentialSet, Mandatory = true)]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>The name of the secret that holds the API token, in a vault of the module Microsoft.PowerShell.SecretManagement. The secret is a SecureString, a string, or a PSCredential whose password is the token.</summary>
    [Parameter(ParameterSetName = TokenSecretSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string? TokenSecretName { get; set; }

    /// <summary>The vault that the secret is in.</summary>
    /// <value>The first of the registered vaults that has it</value>
    [Parameter(ParameterSetName = TokenSecretSet)]
    [ValidateNotNullOrEmpty]
    public string? Vault { get; set; }

    /// <summary>The address of the service. Plain http is accepted for this machine only.</summary>
    /// <value>The environment variable MKIO_BASE_URL, else https://app.mk.io</value>
    [Parameter]
    public Uri? BaseUrl { get; set; }

    /// <summary>How the token is sent: Bearer in the header Authorization, MkIoToken in the older header x-mkio-token.</summary>
    /// <value>Bearer</value>
    [Parameter]
    public AuthenticationScheme AuthenticationScheme { get; set; }

    /// <summary>How often a request that failed in passing is sent again, with growing pauses between.</summary>
    /// <value>8</value>
    [Parameter]
    [ValidateRange(0, 20)]
    public int MaxRetryCount { get; set; } = 8;

    /// <summary>How many seconds one attempt of a request may take. All attempts together may take six times as long, and not less than ten minutes.</summary>
    /// <value>100</value>
    [Parameter]
    [ValidateRange(1, 3600)]
    public int TimeoutSeconds { get; set; } = 100;

    /// <summary>How many writes (PUT, PATCH, POST, DELETE) a minute the platform grants your project; reads are granted twice as many. 0 for no limit.</summary>
    /// <value>1000, as published; no limit for a service on this machine</value>
    [Parameter]
    [ValidateRange(0, 1000000)]
    public int? RequestsPerMinute { get; set; }

    /// <summary>Does not call the service to prove that token and project work.</summary>
    [Parameter]
    public SwitchParameter NoCheck { get; set; }

    /// <summary>Connects with the token that the parameters, the pipeline, the environment or the user gave.</summary>
    protected override void ProcessRecord()
    {
        try
        {
            var token = GivenToken() ?? ConnectDefaults.Token(Host)
                ?? throw Invalid("No token was given. Use -Token, -Credential or -TokenSecretName, or set the environment variable MKIO_TOKEN.");
            var project = Project ?? ConnectDefaults.Project(Host, askUser: !NoCheck);
            var facts = TokenClaims.Of(token) ?? new TokenClaims();
            ConnectCheck.MindExpiry(facts, WriteWarning);

            var client = new MkIoClient(Options(token));
            if (!NoCheck)
                ConnectCheck.Run(client.WithObserver(NewObserver()), project, Await, WriteWarning);

            var context = new MkIoContext(client, facts) { Project = project, AuthenticationScheme = AuthenticationScheme };
            MkIoSession.Current = context;
            WriteObject(context);
        }
        catch (MkIoException error)
        {
            ThrowTerminatingError(ToRecord(error, null));
        }
    }

    private Secret? GivenToken()
        => TokenSecretName is { } name ? SecretStore.ReadToken(this, name, Vault)
            : Credential is { } credential ? Secret.From(credential.Password)
            : Token;

    private MkIoClientOptions Options(Secret token)
    {
        try
        {
            var attempt = TimeSpan.FromSeconds(TimeoutSeconds);
            var options = new MkIoClientOptions(token, BaseUrl ?? ConnectDefaults.BaseUrl())
            {
                AuthenticationScheme = AuthenticationScheme,
                UserAgent = $"MkIo/{ClientVersion.Value} PowerShell/{Host.Version}",
                MaxRetryCount = MaxRetryCount,
                AttemptTimeout = attempt,
                OverallTimeout = TimeSpan.FromTicks(Math.Max(TimeSpan.FromMinutes(10).Ticks, 6 * attempt.Ticks)),
            };
            return RequestsPerMinute is { } writes ? options.WithLimits(2 * writes, writes) : options;
        }
        catch (ArgumentException error)
        {
            throw Invalid(error.Message);
        }
    }
}

/// <summary>Forgets the connection and its token.</summary>
/// <remarks>
/// <para>The token stays valid: Revoke-MkIoToken makes it invalid. Without a connection there is nothing to do, and that is no error.</para>
/// <para>Permission needed: none.</para>
/// </remarks>
/// <example>
/// <para>Forget the connection at the end of a runbook.</para>
/// <code>Disconnect-MkIo</code>
/// </example>
/// <example>
/// <para>Forget the connection, whatever happens before.</para>
/// <code>try { Get-MkIoAsset | Set-MkIoAsset -Label @{ checked = 'yes' } }
/// finally { Disconnect-MkIo }</code>
/// </example>
/// <seealso href="https://docs.mk.io/docs/personal-access-tokens">Personal access tokens</seealso>
[Cmdlet(VerbsCommunications.Disconnect, "MkIo")]
[OutputType(typeof(void))]
public sealed class DisconnectMkIoCommand : AsyncCmdlet
{
    /// <summary>The connection to forget, as Connect-MkIo returned it.</summary>
    /// <value>The connection made last</value>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    public MkIoContext? Context { get; set; }

    /// <summary>Forgets the connection.</summary>
    protected override void ProcessRecord()
    {
        if (Context is null && IsBound(nameof(Context)))
        {
            WriteItemError(Invalid("$null was given in place of a connection; nothing was disconnected."), null);
            return;
        }

        var context = Context ?? MkIoSession.Current;
        if (ReferenceEquals(context?.Client, MkIoSession.Current?.Client))
            MkIoSession.Current = null;
        context?.Names.Clear();
        context?.Client.Dispose();
    }
}
