using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Filters;

/// <summary>Creates an account filter, and refuses to touch one that exists.</summary>
/// <remarks>
/// <para>Any locator of the project can use an account filter: list it in the locator, or name it in the manifest's URL.</para>
/// <para>Tracks that no selection names are left out; -MaxBitrate lets sound and text through by itself.</para>
/// </remarks>
/// <example>
/// <para>Video of up to 3 Mbit/s, for phones.</para>
/// <code>New-MkIoAccountFilter mobile -MaxBitrate 3000000 -FirstQuality 800000</code>
/// </example>
/// <example>
/// <para>All sound but the English one, and all video.</para>
/// <code>New-MkIoAccountFilter dubbed -Track @{ Type = 'audio'; NotLanguage = 'en' }, @{ Type = 'video' }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/playback-filters/">Playback filters</seealso>
[Cmdlet(VerbsCommon.New, "MkIoAccountFilter", SupportsShouldProcess = true)]
[OutputType(typeof(AccountFilter))]
[RequiresPermission("ams.accountfilter.get", "ams.accountfilter.create")]
public sealed class NewMkIoAccountFilterCommand : FilterWriteCmdlet<AccountFilter>
{
    private protected override ResourceCollection<AccountFilter> Collection => Project.Media.AccountFilters;
}
