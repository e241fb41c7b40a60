using MkIo.Media;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Filters;

/// <summary>What New- and Set-MkIoAccountFilter have in common: the collection.</summary>
public abstract class WriteAccountFilterCmdlet : WriteFilterCmdlet<AccountFilter>
{
    /// <inheritdoc/>
    protected override ResourceCollection<AccountFilter> Collection => Project.Media.AccountFilters;
}
