using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Flow;

/// <summary>What New- and Set-MkIoSource have in common: what a source supplies.</summary>
public abstract class WriteSourceCmdlet : WriteTransportCmdlet<Source>
{
    /// <summary>The content that the source supplies; an empty text takes the source off its content.</summary>
    [Parameter]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? ContentName { get; set; }

    /// <inheritdoc/>
    protected override ResourceCollection<Source> Collection => Project.Media.Sources;

    private protected override void Apply(string name, Source resource)
    {
        base.Apply(name, resource);
        var spec = resource.Spec ??= new SourceSpec();
        spec.NetworkName = NetworkName ?? spec.NetworkName;
        if (ContentName is not null)
            spec.ContentName = ContentName.Length == 0 ? null : ContentName;
        spec.Transport = Applied(spec.Transport);
    }
}
