using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Gets streaming locators: by name, by wildcard, by filter, or those of an asset.</summary>
/// <remarks><para>A locator publishes an asset under a streaming policy. Get-MkIoStreamingUrl makes URLs of it.</para></remarks>
/// <example>
/// <para>The locators that publish an asset.</para>
/// <code>Get-MkIoStreamingLocator -Asset a1</code>
/// </example>
/// <example>
/// <para>All that is published with no protection.</para>
/// <code>Get-MkIoStreamingLocator | Where-Object StreamingPolicyName -like 'Predefined_*Clear*' | Select-Object AssetName, Name</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoStreamingLocator", SupportsPaging = true)]
[OutputType(typeof(StreamingLocator))]
[RequiresPermission("ams.streaminglocator.get", "ams.asset.create")]
[Accepts(typeof(Asset))]
public sealed class GetMkIoStreamingLocatorCommand : GetCmdlet<StreamingLocator>
{
    /// <summary>The assets whose locators are wanted.</summary>
    [Parameter]
    [ResourceName]
    [Accepts(typeof(Asset))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[]? Asset { get; set; }

    private protected override ListSpec<StreamingLocator> Spec => new(Project.Media.StreamingLocators, streamingLocator => streamingLocator.Name);

    /// <summary>Gets what was asked for.</summary>
    protected override void ProcessRecord()
    {
        if (Asset is null)
        {
            base.ProcessRecord();
            return;
        }

        foreach (var given in Asset)
            Try(given, () => WriteOfAsset(Wanted, NameOf(nameof(Asset), given)));
    }

    private protected override void Write(ListSpec<StreamingLocator> wanted, NameInput input)
    {
        if (input.Type == typeof(Asset))
            WriteOfAsset(wanted, input.Name, []);
        else
            base.Write(wanted, input);
    }

    private void WriteOfAsset(ListSpec<StreamingLocator> wanted, string asset)
        => WriteOfAsset(wanted, asset, Name?.Select(given => Resolve(nameof(Name), given)).ToArray() ?? []);

    private void WriteOfAsset(ListSpec<StreamingLocator> wanted, string asset, NameInput[] names)
    {
        var patterns = names.Select(name => (name.Pattern, name.Name)).ToList();
        var all = wanted with
        {
            AlsoFilter = StreamingLocatorCollection.FilterOf(asset),
            Condition = patterns.Count == 0 ? null : locator => patterns.Exists(entry => entry.Pattern?.IsMatch(locator.Name) ?? entry.Name == locator.Name),
        };
        if (WriteAll(all.ItemsAsync(null, StoppingToken)))
            return;

        // An asset without locators is asked for by its own name: one that is not there is an error, and not an empty list.
        ForEach(Project.Media.StreamingLocators.OfAssetAsync(asset, StoppingToken), _ => false);
        if (patterns.Exists(entry => entry.Pattern is null))
            throw new MkIoException(MkIoErrorKind.NotFound, $"The asset '{asset}' has no streaming locator of the name {string.Join(" or ", patterns.Select(entry => $"'{entry.Name}'"))}.");
    }
}

/// <summary>Creates streaming locators, which publish assets, and refuses to touch those that exist.</summary>
/// <remarks>
/// <para>Without -StreamingPolicy an asset is published in the clear. A policy with DRM needs a content key policy, named here or by the streaming policy.</para>
/// <para>A piped locator provides its asset, policies, filters, times and IDs. Reading a locator doesn't return the values of its content keys, and other keys under the same IDs would break licenses and downloads: specify -ContentKey with the keys of Get-MkIoStreamingLocatorKey, or @() for new keys.</para>
/// <para>Publish-MkIoAsset does this and gives the URLs at once.</para>
/// </remarks>
/// <example>
/// <para>Publish an asset in the clear; the locator gets its name.</para>
/// <code>New-MkIoStreamingLocator -Asset a1-hd</code>
/// </example>
/// <example>
/// <para>Publish with PlayReady and Widevine for a week.</para>
/// <code>New-MkIoStreamingLocator week -Asset a1-hd -StreamingPolicy Predefined_MultiDrmCencStreaming -ContentKeyPolicy multi-drm -EndTime (Get-Date).AddDays(7)</code>
/// </example>
/// <example>
/// <para>Copy a locator, with its keys.</para>
/// <code>Get-MkIoStreamingLocator a1 | New-MkIoStreamingLocator a1-copy -StreamingLocatorId (New-Guid) -ContentKey { Get-MkIoStreamingLocatorKey $_.Name }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.New, "MkIoStreamingLocator", SupportsShouldProcess = true)]
[OutputType(typeof(StreamingLocator))]
[RequiresPermission("ams.streaminglocator.get", "ams.streaminglocator.create")]
public sealed class NewMkIoStreamingLocatorCommand : SetMkIoStreamingLocatorCommand
{
    /// <summary>The locator's name, 1 to 260 characters.</summary>
    /// <value>The asset's name</value>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public override string Name { get; set; } = string.Empty;

    /// <summary>The asset to publish; an asset of the pipeline, too.</summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AssetName")]
    [ParentNameTransformation("AssetName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Asset { get; set; } = string.Empty;

    /// <summary>The streaming policy, one's own or a predefined one.</summary>
    /// <value>Predefined_ClearStreamingOnly</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("StreamingPolicyName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? StreamingPolicy { get; set; }

    /// <summary>The content key policy of keys that name none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("DefaultContentKeyPolicyName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? ContentKeyPolicy { get; set; }

    /// <summary>Asset and account filters that apply.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ListColumn]
    public string[]? StreamFilter { get; set; }

    /// <summary>Keys of your own: objects, hashtables, JSON, or paths of JSON files. @() makes the service create new keys in place of a piped locator's.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedBody(typeof(StreamingLocatorContentKey))]
    public StreamingLocatorContentKey[]? ContentKey { get; set; }

    /// <summary>The content's id at an external key server.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? ContentId { get; set; }

    /// <summary>The id that is to stand in the streams' URLs.</summary>
    /// <value>The service makes one</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? StreamingLocatorId { get; set; }

    private protected override IReadOnlyList<Type> OtherInput => [typeof(Asset)];

    private protected override string? DefaultName => Asset;

    /// <summary>Asks, and publishes.</summary>
    private protected override void Write(ResourceInput<StreamingLocator>? input)
    {
        var (asset, policy, keys, filters, id) = (Asset, StreamingPolicy, ContentKeyPolicy, StreamFilter, StreamingLocatorId);
        var (name, contentKeys, isKeyed, contentId) = (Name, ContentKey is { Length: 0 } ? null : ContentKey, IsBound(nameof(ContentKey)), ContentId);
        var desired = new Desired<StreamingLocator>(Project.Media.StreamingLocators, Name, Changed(input, NewChange() + Fill));
        Writer.Write(desired with { Target = asset, Place = $"{Name} (asset {asset}, {desired.Resource.StreamingPolicyName})" });

        void Fill(StreamingLocator locator)
        {
            locator.AssetName = asset;
            locator.StreamingPolicyName = policy ?? locator.StreamingPolicyName ?? "Predefined_ClearStreamingOnly";
            locator.DefaultContentKeyPolicyName = keys ?? locator.DefaultContentKeyPolicyName;
            locator.Filters = filters ?? locator.Filters;
            locator.StreamingLocatorId = id ?? locator.StreamingLocatorId;
            locator.Properties.ContentKeys = isKeyed ? contentKeys : locator.Properties.ContentKeys;
            locator.Properties.ContentId = contentId ?? locator.Properties.ContentId;
            if (!isKeyed && locator.Properties.ContentKeys?.Any(key => key.Value is null) == true)
                throw Invalid(Keyless(name));
        }
    }

    // The same ID with another key would be worse than no copy: licenses and downloads are found by the ID.
    private static string Keyless(string locator)
        => $"The content keys of the streaming locator '{locator}' have no values: reading a locator does not return them. "
            + "To copy the keys, specify -ContentKey { Get-MkIoStreamingLocatorKey $_.Name }, there with the -Context that the locator is from; to have new ones made, specify -ContentKey @().";
}

/// <summary>Changes when the streams of locators are available, and keeps the rest.</summary>
/// <remarks><para>Asset, policies and keys of a locator are fixed when it is created; make another one for those.</para></remarks>
/// <example>
/// <para>Take a stream off the air, and bring it back.</para>
/// <code>Set-MkIoStreamingLocator a1 -Suppressed
/// Set-MkIoStreamingLocator a1 -Suppressed:$false</code>
/// </example>
/// <example>
/// <para>Let all streams of an asset end tonight.</para>
/// <code>Get-MkIoStreamingLocator -Asset a1 | Set-MkIoStreamingLocator -EndTime (Get-Date).Date.AddDays(1)</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoStreamingLocator", SupportsShouldProcess = true)]
[OutputType(typeof(StreamingLocator))]
[RequiresPermission("ams.streaminglocator.get", "ams.streaminglocator.update")]
public class SetMkIoStreamingLocatorCommand : WriteCmdlet<StreamingLocator>
{
    /// <summary>The locator's name.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public virtual string Name { get; set; } = string.Empty;

    /// <summary>When the streams begin to be available; before it players get a 404.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>When the streams end to be available; after it players get a 410.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>Takes the streams off the air without removing the locator; -Suppressed:$false brings them back.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter Suppressed { get; set; }

    /// <summary>Writes the locators.</summary>
    private protected ResourceWriter<StreamingLocator> Writer => field ??= new(this, create: "Publish the asset by", update: "Change");

    /// <summary>Asks, and writes.</summary>
    private protected override void Write(ResourceInput<StreamingLocator>? input)
    {
        var locators = Project.Media.StreamingLocators;
        Writer.Write(new(locators, Name, Changed(input, NewChange())) { Update = ResourceWriter<StreamingLocator>.Existing(locators) });
    }

    /// <summary>Turns a locator into the desired one.</summary>
    private protected Action<StreamingLocator> NewChange()
    {
        var (start, end, suppressed) = (StartTime, EndTime, IsBound(nameof(Suppressed)) ? Suppressed.IsPresent : (bool?)null);
        return locator =>
        {
            locator.StartTime = start ?? locator.StartTime;
            locator.EndTime = end ?? locator.EndTime;
            locator.Suppressed = suppressed ?? locator.Suppressed;
        };
    }
}

/// <summary>Removes streaming locators, after asking.</summary>
/// <remarks><para>The asset is no longer published by the locator: its URLs stop to work at once. The asset itself stays.</para></remarks>
/// <example>
/// <para>Take an asset off the air.</para>
/// <code>Get-MkIoStreamingLocator -Asset a1 | Remove-MkIoStreamingLocator</code>
/// </example>
/// <example>
/// <para>Remove one locator without being asked.</para>
/// <code>Remove-MkIoStreamingLocator a1 -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoStreamingLocator", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("ams.streaminglocator.delete")]
public sealed class RemoveMkIoStreamingLocatorCommand : RemoveCmdlet<StreamingLocator>
{
    /// <inheritdoc/>
    protected override ResourceCollection<StreamingLocator> Collection => Project.Media.StreamingLocators;

    /// <inheritdoc/>
    protected override string? Consequence(string name) => "its URLs stop to work";
}
