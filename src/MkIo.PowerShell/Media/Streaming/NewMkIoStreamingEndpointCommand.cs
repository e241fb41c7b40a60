using MkIo.Http;
using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Creates streaming endpoints, and refuses to touch those that exist.</summary>
/// <remarks><para>A new endpoint takes a while to be made (-Wait), and is stopped then. It serves, and costs, once it is started (Start-MkIoStreamingEndpoint).</para></remarks>
/// <example>
/// <para>Create a shared endpoint and start it.</para>
/// <code>New-MkIoStreamingEndpoint default -Wait | Start-MkIoStreamingEndpoint -Wait</code>
/// </example>
/// <example>
/// <para>A Premium endpoint with a CDN.</para>
/// <code>New-MkIoStreamingEndpoint premium -ScaleUnits 1 -CdnEnabled -Description 'Events'</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.New, "MkIoStreamingEndpoint", SupportsShouldProcess = true)]
[OutputType(typeof(StreamingEndpoint))]
[RequiresPermission("ams.streamingendpoint.get", "ams.streamingendpoint.create", "core.project.get")]
public sealed class NewMkIoStreamingEndpointCommand : WriteStreamingEndpointCmdlet
{
    /// <summary>The capacity: 0 for a shared Standard endpoint, more for a Premium one.</summary>
    /// <value>0</value>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int ScaleUnits { get; set; }

    /// <summary>The location, which must be that of the project.</summary>
    /// <value>The project's location</value>
    [Parameter]
    public string? Location { get; set; }

    private protected override string Action => "Create the streaming endpoint";

    /// <summary>Asks, and creates.</summary>
    protected override void ProcessRecord() => Try(Name, () =>
    {
        var (name, endpoint) = (Name, new StreamingEndpoint { Location = Location, ScaleUnits = ScaleUnits });
        NewChange()(endpoint);
        Write(name, name, name, cancellationToken => CreateAsync(name, endpoint, cancellationToken));
    });

    private async Task<Change<StreamingEndpoint>> CreateAsync(string name, StreamingEndpoint endpoint, CancellationToken cancellationToken)
    {
        if (endpoint.Location is null)
        {
            var project = await Client.Management.Projects.GetAsync(Project.Name, cancellationToken).ConfigureAwait(false);
            endpoint.Location = project.Location
                ?? throw new MkIoException(MkIoErrorKind.InvalidRequest, $"The project '{Project.Name}' does not say its location. Give -Location.");
        }

        return await Project.Media.StreamingEndpoints.CreateAsync(name, endpoint, cancellationToken).ConfigureAwait(false);
    }
}
