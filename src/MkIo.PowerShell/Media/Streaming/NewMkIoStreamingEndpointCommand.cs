using MkIo.Management;
using MkIo.Media;
using MkIo.PowerShell.Pipeline;

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
public sealed class NewMkIoStreamingEndpointCommand : SetMkIoStreamingEndpointCommand
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

    private protected override Desired<StreamingEndpoint> NewDesired()
    {
        var (desired, location, units) = (base.NewDesired(), Location, ScaleUnits);
        var (projects, project) = (Client.Management.Projects, Project.Name);
        return desired with
        {
            Change = desired.Change + (endpoint => (endpoint.Location, endpoint.ScaleUnits) = (location, units)),
            Complete = location is null ? (_, cancellationToken) => PlaceAsync(projects, project, cancellationToken) : null,
        };
    }

    // An endpoint stands where its project does, unless it is told otherwise.
    private static async Task<Action<StreamingEndpoint>> PlaceAsync(ProjectCollection projects, string project, CancellationToken cancellationToken)
    {
        var found = await projects.GetAsync(project, cancellationToken).ConfigureAwait(false);
        return found.Location is { } location
            ? endpoint => endpoint.Location = location
            : throw new MkIoException(MkIoErrorKind.InvalidRequest, $"The project '{project}' does not say its location. Give -Location.");
    }
}
