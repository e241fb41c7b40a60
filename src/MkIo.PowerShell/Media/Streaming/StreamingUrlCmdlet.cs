using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Writes URLs that players can use.</summary>
public abstract class StreamingUrlCmdlet : BulkCmdlet<IReadOnlyList<StreamingUrl>>
{
    /// <summary>The streaming endpoint whose URLs are wanted.</summary>
    /// <value>All that run</value>
    [Parameter]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? StreamingEndpoint { get; set; }

    /// <summary>The protocols that are wanted: Hls, Dash, Download.</summary>
    /// <value>All</value>
    [Parameter]
    [ArgumentCompleter(typeof(KnownValueCompleter<StreamingUrl>))]
    public string[]? Protocol { get; set; }

    /// <summary>Finds the URLs; one for all of the pipeline.</summary>
    private protected StreamingUrlFinder Finder { get; private set; } = null!;

    /// <summary>Prepares for the pipeline.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Finder = new StreamingUrlFinder(Project, StreamingEndpoint);
    }

    /// <summary>Writes the URLs of one item.</summary>
    /// <param name="result">The URLs.</param>
    protected override void Emit(IReadOnlyList<StreamingUrl> result)
    {
        foreach (var url in Guard.NotNull(result))
        {
            if (Protocol is null || Protocol.Contains(url.Protocol, StringComparer.OrdinalIgnoreCase))
                WriteObject(url);
        }
    }
}
