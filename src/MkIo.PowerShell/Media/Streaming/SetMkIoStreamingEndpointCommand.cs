using System.Collections;
using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Changes streaming endpoints, and keeps all that it was not told to change.</summary>
/// <remarks><para>Only what differs is sent. The capacity is changed by Resize-MkIoStreamingEndpoint; new endpoints are made by New-MkIoStreamingEndpoint.</para></remarks>
/// <example>
/// <para>Put a CDN before an endpoint.</para>
/// <code>Set-MkIoStreamingEndpoint default -CdnEnabled</code>
/// </example>
/// <example>
/// <para>Let only one network reach all endpoints.</para>
/// <code>Get-MkIoStreamingEndpoint | Set-MkIoStreamingEndpoint -AllowIP 10.1.2.0/24</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoStreamingEndpoint", SupportsShouldProcess = true)]
[OutputType(typeof(StreamingEndpoint))]
[RequiresPermission("ams.streamingendpoint.get", "ams.streamingendpoint.update")]
public class SetMkIoStreamingEndpointCommand : BulkCmdlet<Change<StreamingEndpoint>>
{
    /// <summary>The endpoint's name: 1 to 64 letters, digits and hyphens.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>Words for people, up to 1,024 characters. An empty text removes them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>Whether a CDN stands before the endpoint; -CdnEnabled:$false takes it away.</summary>
    [Parameter]
    public SwitchParameter CdnEnabled { get; set; }

    /// <summary>The profile of the CDN.</summary>
    [Parameter]
    public string? CdnProfile { get; set; }

    /// <summary>The style of the streams' URLs: AMS, Aquila or Unified.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(KnownValueCompleter<StreamingLocatorPathsQuery>))]
    public string? UrlStyle { get; set; }

    /// <summary>How many seconds media may stay in a cache.</summary>
    [Parameter]
    [ValidateRange(0, 2592000)]
    public int? MaxCacheAge { get; set; }

    /// <summary>How many seconds manifests may stay in a cache.</summary>
    [Parameter]
    [ValidateRange(0, 2592000)]
    public int? MaxManifestCacheAge { get; set; }

    /// <summary>The addresses that may reach the endpoint, such as 10.1.2.0/24; they take the place of those that are there.</summary>
    [Parameter]
    public string[]? AllowIP { get; set; }

    /// <summary>Up to two tags of your own; they take the place of those that are there.</summary>
    [Parameter]
    public IDictionary? Tag { get; set; }

    /// <summary>Waits until it is done; all that the pipeline brought is waited for together.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>How many seconds -Wait waits at most; what is not done then is an error.</summary>
    /// <value>0, which is no limit</value>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSec { get; set; }

    private ResourceWriter<StreamingEndpoint> Writer => field ??= new(this, update: "Change");

    /// <summary>Asks, and writes.</summary>
    protected override void ProcessRecord() => Take(Name, () => Writer.Write(NewDesired()));

    /// <summary>Writes the endpoint, or begins to wait for it.</summary>
    /// <param name="result">What was done.</param>
    protected override void Emit(Change<StreamingEndpoint> result)
    {
        var endpoint = Guard.NotNull(result).Resource;
        if (Wait)
            Waiter.Add(endpoint, Project.Media.StreamingEndpoints, endpoint.Name!, TargetState.Settled, TimeoutSec);
        else
            base.Emit(result);
    }

    /// <summary>Waits for the rest.</summary>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        Waiter.Finish(WriteObject);
    }

    /// <summary>What the parameters say.</summary>
    private protected virtual Desired<StreamingEndpoint> NewDesired()
    {
        var endpoints = Project.Media.StreamingEndpoints;
        return new(endpoints, Name, NewChange()) { Update = ResourceWriter<StreamingEndpoint>.Existing(endpoints) };
    }

    private Action<StreamingEndpoint> NewChange()
    {
        var description = IsBound(nameof(Description)) ? Description : null;
        var cdn = IsBound(nameof(CdnEnabled)) ? CdnEnabled.IsPresent : (bool?)null;
        var (profile, style, age, manifestAge) = (CdnProfile, UrlStyle, MaxCacheAge, MaxManifestCacheAge);
        var allow = AddressRange.ParseAll(AllowIP)?.Select(ToRange).ToList();
        var tags = Tag?.Entries().ToDictionary(tag => tag.Key.ToString()!, tag => tag.Value?.ToString() ?? string.Empty);
        return endpoint =>
        {
            var properties = endpoint.Properties;
            properties.Description = description switch { null => properties.Description, "" => null, _ => description };
            properties.CdnEnabled = cdn ?? properties.CdnEnabled;
            properties.CdnProfile = profile ?? properties.CdnProfile;
            properties.UrlStyle = style ?? properties.UrlStyle;
            properties.MaxCacheAge = age ?? properties.MaxCacheAge;
            properties.MaxManifestCacheAge = manifestAge ?? properties.MaxManifestCacheAge;
            if (allow is not null)
                (properties.AccessControl ??= new StreamingEndpointAccessControl()).Ip = new StreamingEndpointIPAccess { Allow = allow };
            endpoint.Tags = tags ?? endpoint.Tags;
        };
    }

    private static StreamingEndpointIPRange ToRange(AddressRange range)
        => new() { Name = range.Text.Replace('/', '-'), Address = range.Address, SubnetPrefixLength = range.PrefixLength };
}
