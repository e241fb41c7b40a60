using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Webhooks;

/// <summary>Makes webhook rules, and refuses to touch those that exist.</summary>
/// <remarks>
/// <para>The service then sends the events to the address, and tries again where it fails; Get-MkIoWebhookEvent tells how that went.</para>
/// <para>The API has nothing to send an event on demand, so there is no cmdlet that tests a rule.</para>
/// </remarks>
/// <example>
/// <para>Be told of finished jobs.</para>
/// <code>New-MkIoWebhookRule jobs https://example.com/mkio MediaKind.JobFinished -AuthenticationHeader @{ Authorization = (Get-Secret receiver) }</code>
/// </example>
/// <example>
/// <para>Prepare a rule that is not in force yet.</para>
/// <code>New-MkIoWebhookRule jobs -Url https://example.com/mkio -Event MediaKind.JobStarted, MediaKind.JobFinished -Enabled $false</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/webhooks/">Webhooks</seealso>
[Cmdlet(VerbsCommon.New, "MkIoWebhookRule", SupportsShouldProcess = true)]
[OutputType(typeof(WebhookRule))]
[RequiresPermission("webhooks.config.get", "webhooks.config.create")]
public sealed class NewMkIoWebhookRuleCommand : SetMkIoWebhookRuleCommand
{
    /// <summary>The address to send events to.</summary>
    [Parameter(Position = 1, Mandatory = true)]
    public override Uri? Url { get; set; }

    /// <summary>The types of the events to send, such as MediaKind.JobFinished.</summary>
    [Parameter(Position = 2, Mandatory = true)]
    [ArgumentCompleter(typeof(WebhookEventCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("Events")]
    public override string[]? Event { get; set; }
}
