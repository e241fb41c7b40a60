using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Filters;

/// <summary>Creates an account filter or changes it, and keeps all that it was not told to change.</summary>
/// <remarks>
/// <para>The filter is read, changed and written; one that is already as desired is not written again.</para>
/// </remarks>
/// <example>
/// <para>Change the bitrate that players start with; tracks and times stay.</para>
/// <code>Set-MkIoAccountFilter mobile -FirstQuality 400000</code>
/// </example>
/// <example>
/// <para>Let all tracks through again.</para>
/// <code>Set-MkIoAccountFilter mobile -Track @()</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/playback-filters/">Playback filters</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoAccountFilter", SupportsShouldProcess = true)]
[OutputType(typeof(AccountFilter))]
[RequiresPermission("ams.accountfilter.get", "ams.accountfilter.create", "ams.accountfilter.update")]
public sealed class SetMkIoAccountFilterCommand : FilterWriteCmdlet<AccountFilter>
{
    private protected override ResourceCollection<AccountFilter> Collection => Project.Media.AccountFilters;
}
