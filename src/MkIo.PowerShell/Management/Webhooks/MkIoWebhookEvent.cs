using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Webhooks;

/// <summary>Gets the events that webhook rules took up, and how far their delivery is.</summary>
/// <remarks>
/// <para>Status is Pending, Retrying, Failed or Sent.</para>
/// <para>The API gives what happened and not what was sent, so events cannot be received by this module.</para>
/// </remarks>
/// <example>
/// <para>What did a rule send?</para>
/// <code>Get-MkIoWebhookEvent jobs</code>
/// </example>
/// <example>
/// <para>What was not delivered?</para>
/// <code>Get-MkIoWebhookRule | Get-MkIoWebhookEvent | Where-Object Status -eq Failed</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/webhooks/">Webhooks</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoWebhookEvent")]
[OutputType(typeof(WebhookEvent))]
[RequiresPermission("webhooks.config.get")]
public sealed class GetMkIoWebhookEventCommand : MkIoCmdlet
{
    /// <summary>The rules' names; Get-MkIoWebhookRule can be piped.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ResourceName]
    [Accepts(typeof(WebhookRule))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[] WebhookRule { get; set; } = [];

    /// <summary>Gets the events.</summary>
    protected override void ProcessRecord()
    {
        foreach (var given in WebhookRule)
            Try(given, () => WriteAll(Project.Management.WebhookEvents(NameOf(nameof(WebhookRule), given)).ListAsync(null, StoppingToken)));
    }
}
