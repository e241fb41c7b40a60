using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Flow;

/// <summary>Creates a destination, and refuses to touch one that exists.</summary>
/// <remarks>
/// <para>A destination says how a stream leaves: by a transport, or to an Aquila source.</para>
/// </remarks>
/// <example>
/// <para>A listener from which a playout system takes the stream.</para>
/// <code>New-MkIoDestination playout -NetworkName internet -Type SRTListener -Port 6000 -IpResource External</code>
/// </example>
/// <example>
/// <para>A push to an RTMP server.</para>
/// <code>New-MkIoDestination social -Type RTMPPushOutput -Url rtmps://live.example.com/app -StreamKey (Get-Secret social)</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-and-sources/">Content, sources and destinations</seealso>
[Cmdlet(VerbsCommon.New, "MkIoDestination", SupportsShouldProcess = true)]
[OutputType(typeof(Destination))]
[RequiresPermission("flow.destination.get", "flow.destination.create")]
public sealed class NewMkIoDestinationCommand : TransportWriteCmdlet<Destination>
{
    /// <summary>The id of an Aquila source to deliver to, in place of a transport; up to 32 characters.</summary>
    [Parameter]
    public string? AquilaSourceId { get; set; }

    private protected override ResourceCollection<Destination> Collection => Project.Media.Destinations;

    private protected override Action<Destination> NewChange(TransportChange transport) => FlowChange.ToDestination(transport, AquilaSourceId);
}
