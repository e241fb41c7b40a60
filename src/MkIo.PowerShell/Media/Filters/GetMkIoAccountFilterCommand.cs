using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Filters;

/// <summary>Gets account filters, which any locator of the project can use.</summary>
/// <remarks>
/// <para>A filter shows players a part of an asset: some of its tracks, or of its time line.</para>
/// </remarks>
/// <example>
/// <para>All account filters.</para>
/// <code>Get-MkIoAccountFilter</code>
/// </example>
/// <example>
/// <para>What one of them lets through.</para>
/// <code>(Get-MkIoAccountFilter mobile).Tracks</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/playback-filters/">Playback filters</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoAccountFilter", SupportsPaging = true)]
[OutputType(typeof(AccountFilter))]
[RequiresPermission("ams.accountfilter.get")]
public sealed class GetMkIoAccountFilterCommand : GetCmdlet<AccountFilter>
{
    private protected override ListSpec<AccountFilter> Spec => new(Project.Media.AccountFilters, accountFilter => accountFilter.Name);
}
