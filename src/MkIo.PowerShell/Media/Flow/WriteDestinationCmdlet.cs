using MkIo.Media;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Flow;

/// <summary>What New- and Set-MkIoDestination have in common: what a destination is besides its transport.</summary>
public abstract class WriteDestinationCmdlet : WriteTransportCmdlet<Destination>
{
    /// <summary>The id of an Aquila source to deliver to, in place of a transport; up to 32 characters.</summary>
    [Parameter]
    public string? AquilaSourceId { get; set; }

    /// <inheritdoc/>
    protected override ResourceCollection<Destination> Collection => Project.Media.Destinations;

    private protected override void Apply(string name, Destination resource)
    {
        base.Apply(name, resource);
        var spec = resource.Spec ??= new DestinationSpec();
        spec.NetworkName = NetworkName ?? spec.NetworkName;
        spec.AquilaSourceId = AquilaSourceId ?? spec.AquilaSourceId;
        spec.Transport = Applied(spec.Transport);
    }
}
