using System.Collections;
using System.Management.Automation.Language;
using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Management.Webhooks;

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
public class SetMkIoWebhookRuleCommand : BulkCmdlet<Change<WebhookRule>>
{
    /// <summary>The address to send events to.</summary>
    [Parameter(Position = 1)]
    public virtual Uri? Url { get; set; }

    /// <summary>The types of the events to send, such as MediaKind.JobFinished.</summary>
    [Parameter(Position = 2)]
    [ArgumentCompleter(typeof(WebhookEventCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("Events")]
    public virtual string[]? Event { get; set; }

    /// <summary>The rule's name, unique within the project.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>Whether the rule is in force.</summary>
    /// <value>True for a new rule</value>
    [Parameter]
    public bool? Enabled { get; set; }

    /// <summary>Headers to send along, such as @{ 'x-source' = 'mkio' }; the value $null removes one.</summary>
    [Parameter]
    public IDictionary? Header { get; set; }

    /// <summary>Query parameters to send along; the value $null removes one.</summary>
    [Parameter]
    public IDictionary? QueryParameter { get; set; }

    /// <summary>Headers that prove to the receiver who calls, such as @{ Authorization = $secureString }. Their values are kept as secrets; the value $null removes one.</summary>
    [Parameter]
    public IDictionary? AuthenticationHeader { get; set; }

    /// <summary>Query parameters that prove to the receiver who calls. Their values are kept as secrets; the value $null removes one.</summary>
    [Parameter]
    public IDictionary? AuthenticationQueryParameter { get; set; }

    private ResourceWriter<WebhookRule> Writer => field ??= new(this, create: "Make");

    /// <summary>Asks, and writes.</summary>
    protected override void ProcessRecord() => Take(Name, () => Writer.Write(
        new(Project.Management.WebhookRules, Name, NewChange().ApplyTo) { Place = Writer.OnlyCreates ? $"{Name} ({Url!.Host})" : null }));

    private WebhookRuleChange NewChange() => new()
    {
        Name = Name,
        Url = Url?.OriginalString,
        Events = Event,
        Enabled = Enabled,
        Headers = Changes(Header, Text),
        QueryParameters = Changes(QueryParameter, Text),
        AuthenticationHeaders = Changes(AuthenticationHeader, ToSecret),
        AuthenticationQueryParameters = Changes(AuthenticationQueryParameter, ToSecret),
    };

    // The value null removes an entry.
    private static List<KeyValuePair<string, T?>>? Changes<T>(IDictionary? said, Func<object, T> convert) where T : class
        => said is null ? null : [.. said.Entries().Select(entry => new KeyValuePair<string, T?>(entry.Key.ToString()!, entry.Value is null ? null : convert(entry.Value)))];

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

    public List<KeyValuePair<string, string?>>? Headers { get; init; }

    public List<KeyValuePair<string, string?>>? QueryParameters { get; init; }

    public List<KeyValuePair<string, Secret?>>? AuthenticationHeaders { get; init; }

    public List<KeyValuePair<string, Secret?>>? AuthenticationQueryParameters { get; init; }

    public void ApplyTo(WebhookRule rule)
    {
        var spec = rule.Spec ??= new() { Enabled = true };
        spec.Enabled = Enabled ?? spec.Enabled;
        spec.Url = Url ?? spec.Url;
        spec.Events = Events ?? spec.Events;
        if (spec is not { Url: not null, Events: not null })
            throw new MkIoException(MkIoErrorKind.InvalidRequest, $"There is no webhook rule '{Name}' yet, and a new one needs -Url and -Event.");
        spec.Headers = Merged(spec.Headers, Headers);
        spec.QueryParams = Merged(spec.QueryParams, QueryParameters);
        if (AuthenticationHeaders is null && AuthenticationQueryParameters is null)
            return;
        var authentication = spec.Authentication ??= new();
        authentication.Headers = Merged(authentication.Headers, AuthenticationHeaders);
        authentication.QueryParams = Merged(authentication.QueryParams, AuthenticationQueryParameters);
    }

    private static IDictionary<string, T>? Merged<T>(IDictionary<string, T>? present, List<KeyValuePair<string, T?>>? changes) where T : class
    {
        if (changes is null)
            return present;
        var merged = present is null ? new Dictionary<string, T>(StringComparer.Ordinal) : new Dictionary<string, T>(present, StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (change.Value is null)
                merged.Remove(change.Key);
            else
                merged[change.Key] = change.Value;
        }

        return merged;
    }
}

/// <summary>Completes the types of events; other values stay possible.</summary>
public sealed class WebhookEventCompleter : IArgumentCompleter
{
    private static readonly KnownValueCompleter<WebhookEvent> Types = new();

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
        => Types.CompleteArgument(commandName, nameof(WebhookEvent.Type), wordToComplete, commandAst, fakeBoundParameters);
}
