using MkIo.Media;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Flow;

/// <summary>What New- and Set-MkIoContent have in common: the collection.</summary>
public abstract class WriteContentCmdlet : WriteFlowCmdlet<Content>
{
    /// <inheritdoc/>
    protected override ResourceCollection<Content> Collection => Project.Media.Content;
}
