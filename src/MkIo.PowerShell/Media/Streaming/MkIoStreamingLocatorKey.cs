using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Gets the keys by which the streams of locators are encrypted.</summary>
/// <remarks><para>The key itself is a secret that does not print: Value.Reveal() gives it in Base64.</para></remarks>
/// <example>
/// <para>The keys of a locator.</para>
/// <code>Get-MkIoStreamingLocatorKey a1</code>
/// </example>
/// <example>
/// <para>The key ids of an asset.</para>
/// <code>(Get-MkIoStreamingLocator -Asset a1 | Get-MkIoStreamingLocatorKey).Id</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-protection/">Content protection</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoStreamingLocatorKey")]
[OutputType(typeof(StreamingLocatorContentKey))]
[RequiresPermission("ams.streaminglocator.create")]
public sealed class GetMkIoStreamingLocatorKeyCommand : BulkCmdlet<StreamingLocatorContentKeys>
{
    /// <summary>The locator's name, exactly.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ResourceName]
    [Accepts(typeof(StreamingLocator))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Begins to read.</summary>
    protected override void ProcessRecord()
    {
        var locators = Project.Media.StreamingLocators;
        foreach (var given in Name)
        {
            Take(given, () =>
            {
                var name = NameOf(nameof(Name), given);
                Start(name, locators.ItemPath(name), cancellationToken => locators.GetContentKeysAsync(name, cancellationToken));
            });
        }
    }

    /// <summary>Writes the keys of a locator.</summary>
    /// <param name="result">The keys.</param>
    protected override void Emit(StreamingLocatorContentKeys result) => WriteObject(Guard.NotNull(result).ContentKeys, enumerateCollection: true);
}
