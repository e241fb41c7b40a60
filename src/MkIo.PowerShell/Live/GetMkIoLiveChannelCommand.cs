using MkIo.Live;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Live;

/// <summary>Gets live channels, their state and what they record.</summary>
/// <remarks><para>The service filters by name, displayName, created, updated, spec/state and status/state. These are not the live events of Get-MkIoLiveEvent.</para></remarks>
/// <example>
/// <para>Get all live channels.</para>
/// <code>Get-MkIoLiveChannel</code>
/// </example>
/// <example>
/// <para>Get the channels that run.</para>
/// <code>Get-MkIoLiveChannel -Filter "status/state eq 'Running'"</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/live/">Live</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoLiveChannel", SupportsPaging = true)]
[OutputType(typeof(Flow))]
[RequiresPermission("transform.livechannel.get")]
public sealed class GetMkIoLiveChannelCommand : GetLabeledCmdlet<Flow>
{
    private protected override ListSpec<Flow> Spec => new(Project.Live.LiveChannels, channel => channel.Name);
}
