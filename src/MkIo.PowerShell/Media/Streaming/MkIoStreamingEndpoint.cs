using System.Collections;
using MkIo.Management;
using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Gets streaming endpoints: by name, by wildcard or by filter.</summary>
/// <remarks><para>An endpoint serves while it is Running, and costs while it does.</para></remarks>
/// <example>
/// <para>All endpoints with state and host name.</para>
/// <code>Get-MkIoStreamingEndpoint</code>
/// </example>
/// <example>
/// <para>Those that run.</para>
/// <code>Get-MkIoStreamingEndpoint -Filter "properties/resourceState eq 'Running'"</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoStreamingEndpoint", SupportsPaging = true)]
[OutputType(typeof(StreamingEndpoint))]
[RequiresPermission("ams.streamingendpoint.get")]
public sealed class GetMkIoStreamingEndpointCommand : GetCmdlet<StreamingEndpoint>
{
    private protected override ListSpec<StreamingEndpoint> Spec => new(Project.Media.StreamingEndpoints, streamingEndpoint => streamingEndpoint.Name);
}

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
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(0, int.MaxValue)]
    public int ScaleUnits { get; set; }

    /// <summary>The location, which must be that of the project.</summary>
    /// <value>The project's location</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Location { get; set; }

    private protected override Desired<StreamingEndpoint> NewDesired(ResourceInput<StreamingEndpoint>? input)
    {
        var (desired, location, units) = (base.NewDesired(input), Location, IsBound(nameof(ScaleUnits)) ? ScaleUnits : (int?)null);
        var (projects, project) = (Client.Management.Projects, Project.Name);
        return desired with
        {
            Change = desired.Change + (endpoint => (endpoint.Location, endpoint.ScaleUnits) = (location ?? (input is null ? null : endpoint.Location), units ?? endpoint.ScaleUnits ?? 0)),
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

/// <summary>Changes streaming endpoints, and keeps all that it was not told to change.</summary>
/// <remarks><para>Only what differs is sent. The capacity is changed by Resize-MkIoStreamingEndpoint; new endpoints are made by New-MkIoStreamingEndpoint.</para></remarks>
/// <example>
/// <para>Put a CDN before an endpoint.</para>
/// <code>Set-MkIoStreamingEndpoint default -CdnEnabled</code>
/// </example>
/// <example>
/// <para>Let only one network reach all endpoints.</para>
/// <code>Get-MkIoStreamingEndpoint | Set-MkIoStreamingEndpoint -AllowIP 10.1.2.0/24</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoStreamingEndpoint", SupportsShouldProcess = true)]
[OutputType(typeof(StreamingEndpoint))]
[RequiresPermission("ams.streamingendpoint.get", "ams.streamingendpoint.update")]
public class SetMkIoStreamingEndpointCommand : WriteCmdlet<StreamingEndpoint>
{
    /// <summary>The endpoint's name: 1 to 64 letters, digits and hyphens.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>Words for people, up to 1,024 characters. An empty text removes them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>Whether a CDN stands before the endpoint; -CdnEnabled:$false takes it away.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter CdnEnabled { get; set; }

    /// <summary>The profile of the CDN.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? CdnProfile { get; set; }

    /// <summary>The style of the streams' URLs: AMS, Aquila or Unified.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [OpenSet(typeof(StreamingLocatorPathsQuery), nameof(StreamingLocatorPathsQuery.UrlStyle), AllowBlank = true)]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string? UrlStyle { get; set; }

    /// <summary>How many seconds media may stay in a cache.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(0, 2592000)]
    public int? MaxCacheAge { get; set; }

    /// <summary>How many seconds manifests may stay in a cache.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(0, 2592000)]
    public int? MaxManifestCacheAge { get; set; }

    /// <summary>The addresses that may reach the endpoint, such as 10.1.2.0/24; they take the place of those that are there.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ListColumn]
    public string[]? AllowIP { get; set; }

    /// <summary>Up to two tags of your own; they take the place of those that are there.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public IDictionary? Tag { get; set; }

    /// <summary>Waits until it is done; all that the pipeline brought is waited for together.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>How many seconds -Wait waits at most; what is not done then is an error.</summary>
    /// <value>0, which is no limit</value>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSec { get; set; }

    private ResourceWriter<StreamingEndpoint> Writer => field ??= new(this, update: "Change");

    /// <summary>Asks, and writes.</summary>
    private protected override void Write(ResourceInput<StreamingEndpoint>? input) => Writer.Write(NewDesired(input));

    /// <summary>Writes the endpoint, or begins to wait for it.</summary>
    /// <param name="result">What was done.</param>
    protected override void Emit(Change<StreamingEndpoint> result)
    {
        var endpoint = Guard.NotNull(result).Resource;
        if (Wait)
            Waiter.Add(endpoint, Project.Media.StreamingEndpoints, endpoint.Name!, TargetState.Settled, TimeoutSec, result.Kind);
        else
            base.Emit(result);
    }

    /// <summary>Waits for the rest.</summary>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        Waiter.Finish(WriteObject);
    }

    /// <summary>What the parameters say.</summary>
    private protected virtual Desired<StreamingEndpoint> NewDesired(ResourceInput<StreamingEndpoint>? input)
    {
        var endpoints = Project.Media.StreamingEndpoints;
        return new(endpoints, Name, Changed(input, NewChange())) { Update = ResourceWriter<StreamingEndpoint>.Existing(endpoints) };
    }

    private Action<StreamingEndpoint> NewChange()
    {
        var description = IsBound(nameof(Description)) ? Description : null;
        var cdn = IsBound(nameof(CdnEnabled)) ? CdnEnabled.IsPresent : (bool?)null;
        var (profile, style, age, manifestAge) = (CdnProfile, UrlStyle, MaxCacheAge, MaxManifestCacheAge);
        var allow = AddressRange.ParseAll(AllowIP)?.Select(ToRange).ToList();
        var tags = Tag?.Entries().ToDictionary(tag => tag.Key.ToString()!, tag => tag.Value?.ToString() ?? string.Empty);
        return endpoint =>
        {
            var properties = endpoint.Properties;
            properties.Description = ClearableText.Changed(description, properties.Description);
            properties.CdnEnabled = cdn ?? properties.CdnEnabled;
            properties.CdnProfile = profile ?? properties.CdnProfile;
            properties.UrlStyle = style ?? properties.UrlStyle;
            properties.MaxCacheAge = age ?? properties.MaxCacheAge;
            properties.MaxManifestCacheAge = manifestAge ?? properties.MaxManifestCacheAge;
            if (allow is not null)
                (properties.AccessControl ??= new StreamingEndpointAccessControl()).Ip = new StreamingEndpointIPAccess { Allow = allow };
            endpoint.Tags = tags ?? endpoint.Tags;
        };
    }

    private static StreamingEndpointIPRange ToRange(AddressRange range)
        => new() { Name = range.Text.Replace('/', '-'), Address = range.Address, SubnetPrefixLength = range.PrefixLength };
}

/// <summary>Starts streaming endpoints.</summary>
/// <remarks><para>An endpoint serves when its state is Running, and costs from then on.</para></remarks>
/// <example>
/// <para>Start an endpoint and wait until it serves.</para>
/// <code>Start-MkIoStreamingEndpoint default -Wait -PassThru</code>
/// </example>
/// <example>
/// <para>Start all that are stopped.</para>
/// <code>Get-MkIoStreamingEndpoint | Where-Object State -eq 'Stopped' | Start-MkIoStreamingEndpoint -Wait</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsLifecycle.Start, "MkIoStreamingEndpoint", SupportsShouldProcess = true)]
[OutputType(typeof(StreamingEndpoint))]
[RequiresPermission("ams.streamingendpoint.start", "ams.streamingendpoint.get")]
public sealed class StartMkIoStreamingEndpointCommand : ActionCmdlet<StreamingEndpoint>
{
    private protected override ResourceAction<StreamingEndpoint> Action
    {
        get
        {
            var endpoints = Project.Media.StreamingEndpoints;
            return new(endpoints, "Start the streaming endpoint", "started", TargetState.Of("Running"), endpoints.StartAsync) { Done = ["Running", "Starting"] };
        }
    }
}

/// <summary>Stops streaming endpoints.</summary>
/// <remarks><para>Nothing on the endpoint's host name plays any more, whichever locator it belongs to.</para></remarks>
/// <example>
/// <para>Stop an endpoint and wait until it has stopped.</para>
/// <code>Stop-MkIoStreamingEndpoint trial -Wait</code>
/// </example>
/// <example>
/// <para>Stop all that run.</para>
/// <code>Get-MkIoStreamingEndpoint | Where-Object State -eq 'Running' | Stop-MkIoStreamingEndpoint</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsLifecycle.Stop, "MkIoStreamingEndpoint", SupportsShouldProcess = true)]
[OutputType(typeof(StreamingEndpoint))]
[RequiresPermission("ams.streamingendpoint.stop", "ams.streamingendpoint.get")]
public sealed class StopMkIoStreamingEndpointCommand : ActionCmdlet<StreamingEndpoint>
{
    private protected override ResourceAction<StreamingEndpoint> Action
    {
        get
        {
            var endpoints = Project.Media.StreamingEndpoints;
            return new(endpoints, "Stop the streaming endpoint; nothing on its host name plays any more", "stopped", TargetState.Of("Stopped"), endpoints.StopAsync) { Done = ["Stopped", "Stopping"] };
        }
    }
}

/// <summary>Restarts streaming endpoints, which empties their caches.</summary>
/// <remarks><para>Players may be interrupted while it restarts.</para></remarks>
/// <example>
/// <para>Empty the cache of an endpoint.</para>
/// <code>Restart-MkIoStreamingEndpoint default -Wait</code>
/// </example>
/// <example>
/// <para>Restart two endpoints and see what became of them.</para>
/// <code>'default', 'eu' | Restart-MkIoStreamingEndpoint -Wait -PassThru</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsLifecycle.Restart, "MkIoStreamingEndpoint", SupportsShouldProcess = true)]
[OutputType(typeof(StreamingEndpoint))]
[RequiresPermission("ams.streamingendpoint.restart", "ams.streamingendpoint.get")]
public sealed class RestartMkIoStreamingEndpointCommand : ActionCmdlet<StreamingEndpoint>
{
    private protected override ResourceAction<StreamingEndpoint> Action
    {
        get
        {
            var endpoints = Project.Media.StreamingEndpoints;
            return new(endpoints, "Restart the streaming endpoint and empty its cache", "restarted", TargetState.Of("Running"), endpoints.RestartAsync);
        }
    }
}

/// <summary>Gives streaming endpoints another capacity.</summary>
/// <remarks><para>0 is a shared Standard endpoint, more a Premium one of so many units.</para></remarks>
/// <example>
/// <para>Make an endpoint Premium with two units.</para>
/// <code>Resize-MkIoStreamingEndpoint default -ScaleUnits 2 -Wait</code>
/// </example>
/// <example>
/// <para>Make all endpoints Standard.</para>
/// <code>Get-MkIoStreamingEndpoint | Resize-MkIoStreamingEndpoint -ScaleUnits 0</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Resize, "MkIoStreamingEndpoint", SupportsShouldProcess = true)]
[OutputType(typeof(StreamingEndpoint))]
[RequiresPermission("ams.streamingendpoint.scale", "ams.streamingendpoint.get")]
public sealed class ResizeMkIoStreamingEndpointCommand : ActionCmdlet<StreamingEndpoint>
{
    /// <summary>The capacity: 0 for Standard, more for Premium.</summary>
    [Parameter(Mandatory = true)]
    [ValidateRange(0, int.MaxValue)]
    public int ScaleUnits { get; set; }

    private protected override ResourceAction<StreamingEndpoint> Action
    {
        get
        {
            var (endpoints, units) = (Project.Media.StreamingEndpoints, ScaleUnits);
            return new(endpoints, $"Scale the streaming endpoint to {units} units", "scaled", TargetState.Settled, (name, cancellationToken) => endpoints.ScaleAsync(name, units, cancellationToken));
        }
    }
}

/// <summary>Removes streaming endpoints, after asking.</summary>
/// <remarks><para>Every URL on the endpoint's host name stops to work. The service wants it stopped before.</para></remarks>
/// <example>
/// <para>Stop and remove an endpoint.</para>
/// <code>Stop-MkIoStreamingEndpoint trial -Wait -PassThru | Remove-MkIoStreamingEndpoint</code>
/// </example>
/// <example>
/// <para>Remove one without being asked.</para>
/// <code>Remove-MkIoStreamingEndpoint old -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoStreamingEndpoint", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("ams.streamingendpoint.delete")]
public sealed class RemoveMkIoStreamingEndpointCommand : RemoveCmdlet<StreamingEndpoint>
{
    /// <inheritdoc/>
    protected override ResourceCollection<StreamingEndpoint> Collection => Project.Media.StreamingEndpoints;

    /// <inheritdoc/>
    protected override string? Consequence(string name) => "every URL on its host name stops to work";
}
