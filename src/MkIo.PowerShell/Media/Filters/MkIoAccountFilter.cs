using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

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
    /// <summary>The filter's name, 1 to 260 characters.</summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public override string Name { get; set; } = string.Empty;

    private protected override ResourceCollection<AccountFilter> Collection => Project.Media.AccountFilters;
}

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
    /// <summary>The filter's name, 1 to 260 characters.</summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public override string Name { get; set; } = string.Empty;

    private protected override ResourceCollection<AccountFilter> Collection => Project.Media.AccountFilters;
}

/// <summary>Removes account filters, after asking.</summary>
/// <remarks>
/// <para>The service refuses it while an active streaming locator uses the filter.</para>
/// </remarks>
/// <example>
/// <para>Remove one.</para>
/// <code>Remove-MkIoAccountFilter mobile</code>
/// </example>
/// <example>
/// <para>Remove all of a campaign without being asked.</para>
/// <code>Get-MkIoAccountFilter summer-* | Remove-MkIoAccountFilter -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/playback-filters/">Playback filters</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoAccountFilter", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("ams.accountfilter.delete")]
public sealed class RemoveMkIoAccountFilterCommand : RemoveCmdlet<AccountFilter>
{
    /// <inheritdoc/>
    protected override ResourceCollection<AccountFilter> Collection => Project.Media.AccountFilters;
}
