using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Webhooks;

/// <summary>Gets the rules by which the service tells addresses of yours what happens in the project.</summary>
/// <remarks><para>Values by which the service proves itself to the receiver are secrets and do not print.</para></remarks>
/// <example>
/// <para>List them.</para>
/// <code>Get-MkIoWebhookRule</code>
/// </example>
/// <example>
/// <para>What did they send?</para>
/// <code>Get-MkIoWebhookRule | Get-MkIoWebhookEvent</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/webhooks/">Webhooks</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoWebhookRule", SupportsPaging = true)]
[OutputType(typeof(WebhookRule))]
[RequiresPermission("webhooks.config.get")]
public sealed class GetMkIoWebhookRuleCommand : GetCmdlet<WebhookRule>
{
    private protected override ListSpec<WebhookRule> Spec => new(Project.Management.WebhookRules, webhookRule => webhookRule.Name);
}
