using System.Collections;
using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;
using MkIo.Resources;

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
public sealed class NewMkIoWebhookRuleCommand : SetMkIoWebhookRuleCommand;

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
public class SetMkIoWebhookRuleCommand : WriteCmdlet<WebhookRule>
{
    /// <summary>The address to send events to.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public Uri? Url { get; set; }

    /// <summary>The types of the events to send, such as MediaKind.JobFinished.</summary>
    [Parameter(Position = 2)]
    [OpenSet(typeof(WebhookEvent), nameof(WebhookEvent.Type))]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("Events")]
    public string[]? Event { get; set; }

    /// <summary>The rule's name, unique within the project.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>Whether the rule is in force.</summary>
    /// <value>True for a new rule</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public bool? Enabled { get; set; }

    /// <summary>Headers to send along, such as @{ 'x-source' = 'mkio' }; the value $null removes one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public IDictionary? Header { get; set; }

    /// <summary>Query parameters to send along; the value $null removes one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public IDictionary? QueryParameter { get; set; }

    /// <summary>Headers that prove to the receiver who calls, such as @{ Authorization = $secureString }. Their values are kept as secrets; the value $null removes one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public IDictionary? AuthenticationHeader { get; set; }

    /// <summary>Query parameters that prove to the receiver who calls. Their values are kept as secrets; the value $null removes one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public IDictionary? AuthenticationQueryParameter { get; set; }

    private ResourceWriter<WebhookRule> Writer => field ??= new(this, create: "Make");

    /// <summary>Asks, and writes.</summary>
    private protected override void Write(ResourceInput<WebhookRule>? input) => Writer.Write(
        new(Project.Management.WebhookRules, Name, Changed(input, NewChange().ApplyTo)) { Place = Writer.OnlyCreates && Url is not null ? $"{Name} ({Url.Host})" : null });

    private WebhookRuleChange NewChange() => new()
    {
        Name = Name,
        Url = Url?.OriginalString,
        Events = Event,
        Enabled = Enabled,
        Headers = new(Header, Text),
        QueryParameters = new(QueryParameter, Text),
        AuthenticationHeaders = new(AuthenticationHeader, ToSecret),
        AuthenticationQueryParameters = new(AuthenticationQueryParameter, ToSecret),
    };

    private static string Text(object value) => value.ToString()!;

    private static Secret ToSecret(object value)
        => value is PSObject { BaseObject: Secret or System.Security.SecureString } wrapped ? ToSecret(wrapped.BaseObject) : value switch
        {
            Secret secret => secret,
            System.Security.SecureString secure => Secret.From(secure),
            _ => Secret.From(Text(value)),
        };
}

/// <summary>What a user said about a webhook rule; null means that it was not said.</summary>
internal sealed record WebhookRuleChange
{
    public required string Name { get; init; }

    public string? Url { get; init; }

    public string[]? Events { get; init; }

    public bool? Enabled { get; init; }

    public required MapChange<string> Headers { get; init; }

    public required MapChange<string> QueryParameters { get; init; }

    public required MapChange<Secret> AuthenticationHeaders { get; init; }

    public required MapChange<Secret> AuthenticationQueryParameters { get; init; }

    public void ApplyTo(WebhookRule rule)
    {
        var spec = rule.Spec ??= new() { Enabled = true };
        spec.Enabled = Enabled ?? spec.Enabled;
        spec.Url = Url ?? spec.Url;
        spec.Events = Events ?? spec.Events;
        if (spec is not { Url: not null, Events: not null })
            throw new MkIoException(MkIoErrorKind.InvalidRequest, $"There is no webhook rule '{Name}' yet, and a new one needs -Url and -Event.");
        spec.Headers = Headers.ApplyTo(spec.Headers);
        spec.QueryParams = QueryParameters.ApplyTo(spec.QueryParams);
        if (AuthenticationHeaders.SaysNothing && AuthenticationQueryParameters.SaysNothing)
            return;
        var authentication = spec.Authentication ??= new();
        authentication.Headers = AuthenticationHeaders.ApplyTo(authentication.Headers);
        authentication.QueryParams = AuthenticationQueryParameters.ApplyTo(authentication.QueryParams);
    }
}

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
