using System.Collections;
using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>What New- and Set-MkIoStreamingEndpoint have in common.</summary>
public abstract class WriteStreamingEndpointCmdlet : WriteAndWaitCmdlet<StreamingEndpoint>
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

    private protected override TargetState Goal => TargetState.Settled;

    private protected override ResourcePlace<StreamingEndpoint> PlaceOf(StreamingEndpoint resource) => new(Project.Media.StreamingEndpoints, resource.Name!);

    /// <summary>Turns an endpoint into the desired one.</summary>
    private protected Action<StreamingEndpoint> NewChange()
    {
        var description = IsBound(nameof(Description)) ? Description : null;
        var cdn = IsBound(nameof(CdnEnabled)) ? CdnEnabled.IsPresent : (bool?)null;
        var allow = AllowIP is null ? null : new StreamingEndpointIPAccess { Allow = [.. AllowIP.Select(Range)] };
        var tags = Tag?.Cast<DictionaryEntry>().ToDictionary(tag => tag.Key.ToString()!, tag => tag.Value?.ToString() ?? string.Empty);
        return endpoint =>
        {
            var properties = endpoint.Properties;
            properties.Description = description switch { null => properties.Description, "" => null, _ => description };
            properties.CdnEnabled = cdn ?? properties.CdnEnabled;
            properties.CdnProfile = CdnProfile ?? properties.CdnProfile;
            properties.UrlStyle = UrlStyle ?? properties.UrlStyle;
            properties.MaxCacheAge = MaxCacheAge ?? properties.MaxCacheAge;
            properties.MaxManifestCacheAge = MaxManifestCacheAge ?? properties.MaxManifestCacheAge;
            if (allow is not null)
                (properties.AccessControl ??= new StreamingEndpointAccessControl()).Ip = allow;
            endpoint.Tags = tags ?? endpoint.Tags;
        };
    }

    private static StreamingEndpointIPRange Range(string text)
    {
        var parts = text.Split('/');
        var length = 32;
        return parts.Length == 1 || parts.Length == 2 && int.TryParse(parts[1], out length)
            ? new StreamingEndpointIPRange { Name = text.Replace('/', '-'), Address = parts[0], SubnetPrefixLength = length }
            : throw Invalid($"'{text}' is no range of addresses such as 10.1.2.0/24.");
    }
}
