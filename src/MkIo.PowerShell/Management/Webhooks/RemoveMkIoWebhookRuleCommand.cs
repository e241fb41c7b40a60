using MkIo.Management;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Management.Webhooks;

/// <summary>Removes webhook rules, after asking.</summary>
/// <remarks><para>Set-MkIoWebhookRule -Enabled $false stops a rule and keeps it.</para></remarks>
/// <example>
/// <para>Remove one.</para>
/// <code>Remove-MkIoWebhookRule jobs</code>
/// </example>
/// <example>
/// <para>Remove several.</para>
/// <code>Get-MkIoWebhookRule 'test-*' | Remove-MkIoWebhookRule -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/webhooks/">Webhooks</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoWebhookRule", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("webhooks.config.delete")]
public sealed class RemoveMkIoWebhookRuleCommand : RemoveCmdlet<WebhookRule>
{
    /// <inheritdoc/>
    protected override ResourceCollection<WebhookRule> Collection => Project.Management.WebhookRules;
}
