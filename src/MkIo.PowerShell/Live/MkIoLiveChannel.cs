using System.Collections;
using MkIo.Json;
using MkIo.Live;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;
using MkIo.Resources;

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

/// <summary>Creates a live channel. Fails if one with that name already exists.</summary>
/// <remarks><para>The channel is created stopped, and costs nothing until it starts. It needs an asset to record into and a configuration of the type encodingLive.</para></remarks>
/// <example>
/// <para>Create a channel from a source.</para>
/// <code>New-MkIoLiveChannel news -Asset news-recording -Config hd -Input @{ sourceName = 'studio'; transformInput = 'input_1' }</code>
/// </example>
/// <example>
/// <para>Create a channel from content, with 12 hours to seek back.</para>
/// <code>New-MkIoLiveChannel sports -Asset sports-recording -Config hd -ConfigVersion prod -ArchiveWindow 12h -Input @{ contentName = 'match'; transformInput = 'input_1' }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/live/">Live</seealso>
[Cmdlet(VerbsCommon.New, "MkIoLiveChannel", SupportsShouldProcess = true)]
[OutputType(typeof(Flow))]
[RequiresPermission("transform.livechannel.get", "transform.livechannel.create")]
public sealed class NewMkIoLiveChannelCommand : SetMkIoLiveChannelCommand;

/// <summary>Creates or updates a live channel.</summary>
/// <remarks>
/// <para>Settings you don't specify are left unchanged. -Input and -Output replace all inputs or outputs.</para>
/// <para>Start-MkIoLiveChannel and Stop-MkIoLiveChannel change the state. Stop a running channel before you change what it encodes.</para>
/// </remarks>
/// <example>
/// <para>Use another version of the configuration.</para>
/// <code>Set-MkIoLiveChannel news -ConfigVersion prod</code>
/// </example>
/// <example>
/// <para>Change the display name and a label.</para>
/// <code>Set-MkIoLiveChannel news -DisplayName 'News 24' -Label @{ team = 'desk' }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/live/">Live</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoLiveChannel", SupportsShouldProcess = true)]
[OutputType(typeof(Flow))]
[RequiresPermission("transform.livechannel.get", "transform.livechannel.create")]
public class SetMkIoLiveChannelCommand : WriteCmdlet<Flow>
{
    /// <summary>The name: up to 63 lowercase letters, digits and hyphens.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>The asset to record into. It must exist when the channel starts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? Asset { get; set; }

    /// <summary>The configuration of the type encodingLive, by its name. The name of a preset doesn't work.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Config { get; set; }

    /// <summary>The version of the configuration: a tag or a hash.</summary>
    /// <value>latest, for a new channel</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? ConfigVersion { get; set; }

    /// <summary>The inputs, such as @{ sourceName = 'studio'; transformInput = 'input_1' }: each has one of sourceName, contentName and flowName, and an input pin of the configuration.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedBody(typeof(FlowInput))]
    public FlowInput[]? Input { get; set; }

    /// <summary>The outputs, such as @{ destinationName = 'partner'; transformOutput = 'output_1' }. The recording needs none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedBody(typeof(FlowOutput))]
    public FlowOutput[]? Output { get; set; }

    /// <summary>How long to keep the recording, which limits how far viewers can seek back; up to 30 days. A number is in hours; 4h, 1h30m, 2d, 01:30:00, PT1H30M and TimeSpan objects are accepted too.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [DurationTransformation(DurationUnit.Hours, AllowBlank = true)]
    public TimeSpan? ArchiveWindow { get; set; }

    /// <summary>The name that people see, up to 255 characters.</summary>
    /// <value>The name, for a new channel</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? DisplayName { get; set; }

    /// <summary>Labels to set, such as @{ team = 'desk' }, up to 32. Other labels stay; the value $null removes one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Labels")]
    [LabelTransformation]
    public IDictionary? Label { get; set; }

    private ResourceWriter<Flow> Writer => field ??= new(this);

    /// <summary>Asks, and writes.</summary>
    private protected override void Write(ResourceInput<Flow>? input)
    {
        var change = new LiveChannelChange(Name, Asset, Config, ConfigVersion, Input, Output, ArchiveWindow, DisplayName, LabelChange.Of(Label));
        Writer.Write(new(Project.Live.LiveChannels, Name, Changed(input, change.ApplyTo)));
    }
}

/// <summary>What a user specified about a live channel; null means that it was not specified.</summary>
internal sealed record LiveChannelChange(
    string Name, string? Asset, string? Config, string? ConfigVersion, FlowInput[]? Input, FlowOutput[]? Output, TimeSpan? ArchiveWindow, string? DisplayName, MapChange<string> Labels)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <summary>How long the recording is kept.</summary>
    public TimeSpan? ArchiveWindow { get; } = Checked(ArchiveWindow);

    public void ApplyTo(Flow channel)
    {
        channel.DisplayName = DisplayName ?? channel.DisplayName ?? Name;
        channel.Labels = Labels.ApplyTo(channel.Labels);
        var spec = channel.Spec;
        spec.State ??= "Stopped";
        spec.Inputs = Input ?? spec.Inputs ?? [];
        spec.Outputs = Output ?? spec.Outputs ?? [];
        if ((spec.Transform ??= new LiveChannelFlow()) is not LiveChannelFlow transform)
            throw new MkIoException(MkIoErrorKind.InvalidResponse, $"The flow '{Name}' is of type '{spec.Transform.Type}', not a live channel, and was left unchanged.");
        transform.AssetName = Asset ?? transform.AssetName;
        var config = (transform.EncodingLive ??= new()).ConfigRef ??= new();
        config.Name = Config ?? config.Name;
        config.Version = ConfigVersion ?? config.Version ?? "latest";
        if (transform.AssetName is null || config.Name is null)
            throw new MkIoException(MkIoErrorKind.InvalidRequest, $"The live channel '{Name}' needs an asset and a configuration: specify -Asset and -Config.");
        if (ArchiveWindow is { } window)
            transform.ArchiveWindowLength = IsoDuration.Write(window);
    }

    private static TimeSpan? Checked(TimeSpan? window)
        => window is not { } time || (time >= Shortest && time <= Longest)
            ? window
            : throw new MkIoException(MkIoErrorKind.InvalidRequest, $"The archive window is {time:c}, but must be between 1 second and 30 days. Specify hours as 4 or 4h.");
}

/// <summary>Whether a live channel is already in the desired state: a start is charged, and the service accepts it for a channel that already runs.</summary>
internal static class LiveChannelState
{
    /// <summary>The state of a channel that is to be in one and is there, or on its way; null for others.</summary>
    /// <param name="channels">The live channels.</param>
    /// <param name="wanted">The state.</param>
    /// <param name="onTheWay">The states that lead there.</param>
    public static Func<string, CancellationToken, Task<string?>> Is(LiveChannelCollection channels, string wanted, params string[] onTheWay) => async (name, cancellationToken) =>
    {
        // Just after a stop the state is the old one yet: the requested state counts as well.
        var channel = await channels.GetAsync(name, cancellationToken).ConfigureAwait(false);
        return channel.Spec.State == wanted && (channel.State == wanted || onTheWay.Contains(channel.State)) ? channel.State : null;
    };
}

/// <summary>Starts live channels.</summary>
/// <remarks><para>A channel is billed for the full month when it starts, and stopping it gives nothing back. Prompts for confirmation. A channel that already runs, or is starting, is not started again.</para></remarks>
/// <example>
/// <para>Start a channel and wait until it runs.</para>
/// <code>Start-MkIoLiveChannel news -Wait -TimeoutSec 600</code>
/// </example>
/// <example>
/// <para>Start several without a prompt.</para>
/// <code>Get-MkIoLiveChannel match-* | Start-MkIoLiveChannel -Confirm:$false</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/live/">Live</seealso>
[Cmdlet(VerbsLifecycle.Start, "MkIoLiveChannel", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Flow))]
[RequiresPermission("transform.livechannel.update", "transform.livechannel.get")]
public sealed class StartMkIoLiveChannelCommand : ActionCmdlet<Flow>
{
    private protected override ResourceAction<Flow> Action
    {
        get
        {
            var channels = Project.Live.LiveChannels;
            return new(channels, "Start the live channel and be billed for the full month", "started", TargetState.Of("Running").OrFailure("UnableToStart"), channels.StartAsync)
            {
                AlreadyAsync = LiveChannelState.Is(channels, "Running", "Pending", "Allocating", "Allocated", "Starting", "Started"),
            };
        }
    }
}

/// <summary>Stops live channels.</summary>
/// <remarks><para>Viewers lose the stream. The recording stays in its asset.</para></remarks>
/// <example>
/// <para>Stop a channel and wait until it has stopped.</para>
/// <code>Stop-MkIoLiveChannel news -Wait</code>
/// </example>
/// <example>
/// <para>Stop all that run.</para>
/// <code>Get-MkIoLiveChannel -Filter "status/state eq 'Running'" | Stop-MkIoLiveChannel</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/live/">Live</seealso>
[Cmdlet(VerbsLifecycle.Stop, "MkIoLiveChannel", SupportsShouldProcess = true)]
[OutputType(typeof(Flow))]
[RequiresPermission("transform.livechannel.update", "transform.livechannel.get")]
public sealed class StopMkIoLiveChannelCommand : ActionCmdlet<Flow>
{
    private protected override ResourceAction<Flow> Action
    {
        get
        {
            var channels = Project.Live.LiveChannels;
            return new(channels, "Stop the live channel", "stopped", TargetState.Of("Stopped").OrFailure("UnableToStart"), channels.StopAsync)
            {
                AlreadyAsync = LiveChannelState.Is(channels, "Stopped", "Stopping"),
            };
        }
    }
}

/// <summary>Deletes live channels. Prompts for confirmation.</summary>
/// <remarks><para>Stop the channel first. The asset with the recording stays.</para></remarks>
/// <example>
/// <para>Stop and delete a channel.</para>
/// <code>Stop-MkIoLiveChannel news -Wait
/// Remove-MkIoLiveChannel news</code>
/// </example>
/// <example>
/// <para>Delete the channels of a trial without a prompt.</para>
/// <code>Get-MkIoLiveChannel trial-* | Remove-MkIoLiveChannel -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/live/">Live</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoLiveChannel", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("transform.livechannel.delete")]
public sealed class RemoveMkIoLiveChannelCommand : RemoveCmdlet<Flow>
{
    /// <inheritdoc/>
    protected override ResourceCollection<Flow> Collection => Project.Live.LiveChannels;
}
