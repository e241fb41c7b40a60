using MkIo.Media;
using MkIo.PowerShell.Pipeline;

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
