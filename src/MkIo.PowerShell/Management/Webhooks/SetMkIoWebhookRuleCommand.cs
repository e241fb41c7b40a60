using MkIo.Management;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management;

/// <summary>Changes webhook rules, or makes one that is missing, and keeps all that it was not told to change.</summary>
/// <remarks><para>Where nothing differs, nothing is sent. A rule that is missing needs -Url and -Event.</para></remarks>
/// <example>
/// <para>Stop a rule for a while.</para>
/// <code>Set-MkIoWebhookRule jobs -Enabled $false</code>
/// </example>
/// <example>
/// <para>Send all rules elsewhere.</para>
/// <code>Get-MkIoWebhookRule | Set-MkIoWebhookRule -Url https://example.org/mkio</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/webhooks/">Webhooks</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoWebhookRule", SupportsShouldProcess = true)]
[OutputType(typeof(WebhookRule))]
[RequiresPermission("webhooks.config.get", "webhooks.config.create", "webhooks.config.update")]
public sealed class SetMkIoWebhookRuleCommand : WriteWebhookRuleCmdlet
{
    /// <summary>The address to send events to.</summary>
    [Parameter(Position = 1)]
    public Uri? Url { get; set; }

    /// <summary>The types of the events to send, such as MediaKind.JobFinished.</summary>
    [Parameter(Position = 2)]
    [ArgumentCompleter(typeof(WebhookEventCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("Events")]
    public string[]? Event { get; set; }

    private protected override string Action => "Create or update the webhook rule";

    /// <summary>Asks where it is told to, and changes the rule.</summary>
    protected override void ProcessRecord()
    {
        var name = Name;
        Write(name, name, name, cancellationToken => Project.Management.WebhookRules.CreateOrUpdateAsync(name, Change, cancellationToken));
    }

    private void Change(WebhookRule rule)
    {
        Apply(rule, Url, Event);
        if (rule.Spec is not { Url: not null, Events: not null })
            throw Invalid($"There is no webhook rule '{Name}' yet, and a new one needs -Url and -Event.");
    }
}
