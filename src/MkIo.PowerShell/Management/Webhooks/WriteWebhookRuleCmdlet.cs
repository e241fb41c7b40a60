using System.Collections;
using MkIo.Http;
using MkIo.Management;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management;

/// <summary>What New-MkIoWebhookRule and Set-MkIoWebhookRule have in common.</summary>
public abstract class WriteWebhookRuleCmdlet : WriteResourceCmdlet<WebhookRule>
{
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

    private protected void Apply(WebhookRule rule, Uri? url, string[]? events)
    {
        var spec = rule.Spec ??= new() { Enabled = true };
        spec.Enabled = Enabled ?? spec.Enabled;
        spec.Url = url?.OriginalString ?? spec.Url;
        spec.Events = events ?? spec.Events;
        spec.Headers = Merged(spec.Headers, Header, Text);
        spec.QueryParams = Merged(spec.QueryParams, QueryParameter, Text);
        if (AuthenticationHeader is null && AuthenticationQueryParameter is null)
            return;
        var authentication = spec.Authentication ??= new();
        authentication.Headers = Merged(authentication.Headers, AuthenticationHeader, ToSecret);
        authentication.QueryParams = Merged(authentication.QueryParams, AuthenticationQueryParameter, ToSecret);
    }

    private static IDictionary<string, T>? Merged<T>(IDictionary<string, T>? present, IDictionary? changes, Func<object, T> convert)
    {
        if (changes is null)
            return present;
        var merged = present is null ? new Dictionary<string, T>(StringComparer.Ordinal) : new Dictionary<string, T>(present, StringComparer.Ordinal);
        foreach (DictionaryEntry change in changes)
        {
            if (change.Value is null)
                merged.Remove(change.Key.ToString()!);
            else
                merged[change.Key.ToString()!] = convert(change.Value);
        }

        return merged;
    }

    private static string Text(object value) => value.ToString()!;

    private static Secret ToSecret(object value)
        => value is PSObject { BaseObject: Secret or System.Security.SecureString } wrapped ? ToSecret(wrapped.BaseObject) : value switch
        {
            Secret secret => secret,
            System.Security.SecureString secure => Secret.From(secure),
            _ => Secret.From(Text(value)),
        };
}
