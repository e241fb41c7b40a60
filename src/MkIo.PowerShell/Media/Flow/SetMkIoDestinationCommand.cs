using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Flow;

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
    [Parameter]
    public string? AquilaSourceId { get; set; }

    private protected override ResourceCollection<Destination> Collection => Project.Media.Destinations;

    private protected override Action<Destination> NewChange(TransportChange transport) => FlowChange.ToDestination(transport, AquilaSourceId);
}
