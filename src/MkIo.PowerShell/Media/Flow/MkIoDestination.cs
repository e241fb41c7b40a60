using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Flow;

/// <summary>Gets destinations: where streams are delivered.</summary>
/// <remarks>
/// <para>The service filters by name, displayName, id, labels, created, createdBy, updated, updatedBy and status/state.</para>
/// </remarks>
/// <example>
/// <para>All destinations.</para>
/// <code>Get-MkIoDestination</code>
/// </example>
/// <example>
/// <para>Where one of them can be had.</para>
/// <code>(Get-MkIoDestination playout).Url</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-and-sources/">Content, sources and destinations</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoDestination", SupportsPaging = true)]
[OutputType(typeof(Destination))]
[RequiresPermission("flow.destination.get")]
public sealed class GetMkIoDestinationCommand : GetLabeledCmdlet<Destination>
{
    private protected override ListSpec<Destination> Spec => new(Project.Media.Destinations, destination => destination.Name);
}

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
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? AquilaSourceId { get; set; }

    private protected override ResourceCollection<Destination> Collection => Project.Media.Destinations;

    private protected override Action<Destination> NewChange(TransportChange transport) => FlowChange.ToDestination(transport, AquilaSourceId);
}

/// <summary>Creates a destination, or changes what can be changed of one that exists.</summary>
/// <remarks>
/// <para>Display name and labels can be changed; the rest is fixed when the destination is created, and a change of it is an error that names the field.</para>
/// <para>What is already as desired is not written again.</para>
/// </remarks>
/// <example>
/// <para>Change the name that people see.</para>
/// <code>Set-MkIoDestination playout -DisplayName 'Playout, Leeds'</code>
/// </example>
/// <example>
/// <para>Create it if it is not there.</para>
/// <code>Set-MkIoDestination backup -Type SRTListener -Port 6001</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-and-sources/">Content, sources and destinations</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoDestination", SupportsShouldProcess = true)]
[OutputType(typeof(Destination))]
[RequiresPermission("flow.destination.get", "flow.destination.create", "flow.destination.update")]
public sealed class SetMkIoDestinationCommand : TransportWriteCmdlet<Destination>
{
    /// <summary>The id of an Aquila source to deliver to, in place of a transport; up to 32 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? AquilaSourceId { get; set; }

    private protected override ResourceCollection<Destination> Collection => Project.Media.Destinations;

    private protected override Action<Destination> NewChange(TransportChange transport) => FlowChange.ToDestination(transport, AquilaSourceId);
}

/// <summary>Removes destinations, after asking.</summary>
/// <remarks>
/// <para>Live resources that use the destination no longer deliver there.</para>
/// </remarks>
/// <example>
/// <para>Remove one.</para>
/// <code>Remove-MkIoDestination playout</code>
/// </example>
/// <example>
/// <para>Remove what nobody uses.</para>
/// <code>Get-MkIoDestination | Where-Object State -eq 'Inactive' | Remove-MkIoDestination</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-and-sources/">Content, sources and destinations</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoDestination", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("flow.destination.delete")]
public sealed class RemoveMkIoDestinationCommand : RemoveCmdlet<Destination>
{
    /// <inheritdoc/>
    protected override ResourceCollection<Destination> Collection => Project.Media.Destinations;
}
