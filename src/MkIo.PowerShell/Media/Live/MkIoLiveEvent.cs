using System.Collections;
using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Live;

/// <summary>Gets live events: their state, and where to send the picture to.</summary>
/// <remarks>
/// <para>IngestUrl has the addresses to send to; the service fills them in when the event has started.</para>
/// <para>The service filters by name, created, createdBy, updated, updatedBy and by properties/ with created, description, encoding/encodingType, lastModified, resourceState. Labels are the tags of live events.</para>
/// </remarks>
/// <example>
/// <para>All live events.</para>
/// <code>Get-MkIoLiveEvent</code>
/// </example>
/// <example>
/// <para>Where to send the picture to.</para>
/// <code>(Get-MkIoLiveEvent stage).IngestUrl</code>
/// </example>
/// <example>
/// <para>All that run, and so cost money.</para>
/// <code>Get-MkIoLiveEvent -Filter "properties/resourceState eq 'Running'"</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/live-streaming/">Live streaming</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoLiveEvent", SupportsPaging = true)]
[OutputType(typeof(LiveEvent))]
[RequiresPermission("ams.liveevent.get")]
public sealed class GetMkIoLiveEventCommand : GetLabeledCmdlet<LiveEvent>
{
    private protected override ListSpec<LiveEvent> Spec => new(Project.Media.LiveEvents, liveEvent => liveEvent.Name);
}

/// <summary>Creates a live event, and refuses to touch one that exists.</summary>
/// <remarks>
/// <para>Nearly all of a live event is fixed when it is created: input, encoding, stream options, host name, description and tags.</para>
/// <para>Pass-through forwards what the encoder sends; Standard and Premium1080p make a ladder of qualities of up to 720p and 1080p. SRT is for the encoding types.</para>
/// <para>A created event does not cost until it is started.</para>
/// </remarks>
/// <example>
/// <para>A pass-through event for RTMP.</para>
/// <code>New-MkIoLiveEvent stage -Protocol RTMP -EncodingType PassthroughStandard</code>
/// </example>
/// <example>
/// <para>An encoding event for SRT that one encoder may send to, with a host of its own.</para>
/// <code>New-MkIoLiveEvent stage -Protocol SRT -EncodingType Premium1080p -AllowIP 203.0.113.7 -HostnamePrefix stage</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/live-streaming/">Live streaming</seealso>
[Cmdlet(VerbsCommon.New, "MkIoLiveEvent", SupportsShouldProcess = true)]
[OutputType(typeof(LiveEvent))]
[RequiresPermission("ams.liveevent.get", "ams.liveevent.create")]
public sealed class NewMkIoLiveEventCommand : SetMkIoLiveEventCommand;

/// <summary>Creates a live event, or changes what can be changed of one that exists.</summary>
/// <remarks>
/// <para>The service lets only the AI pipeline of a live event be changed. Another change is an error that names the field, and the event stays as it was.</para>
/// <para>An event that is already as desired is not written again, so that a script can be run twice.</para>
/// </remarks>
/// <example>
/// <para>Create the event if it is not there.</para>
/// <code>Set-MkIoLiveEvent backstage -Protocol RTMP -EncodingType PassthroughStandard</code>
/// </example>
/// <example>
/// <para>Change the AI pipeline.</para>
/// <code>Set-MkIoLiveEvent stage -Pipeline @{ name = 'VodTranscription' }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/live-streaming/">Live streaming</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoLiveEvent", SupportsShouldProcess = true)]
[OutputType(typeof(LiveEvent))]
[RequiresPermission("ams.liveevent.get", "ams.liveevent.create", "ams.liveevent.update")]
public class SetMkIoLiveEventCommand : WriteCmdlet<LiveEvent>
{
    /// <summary>The event's name: 2 to 32 letters, digits and hyphens.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>The protocol that the encoder speaks. RTMP and RTMPS go with all encoding types, SRT with those that encode.</summary>
    /// <value>RTMP</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Protocol")]
    [ClosedSet(typeof(LiveEventInput), nameof(LiveEventInput.StreamingProtocol), AllowBlank = true)]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string? StreamingProtocol { get; set; }

    /// <summary>What becomes of the picture: PassthroughBasic (up to 5 Mbit/s) and PassthroughStandard (up to 60) forward it, Standard and Premium1080p make a ladder of qualities.</summary>
    /// <value>PassthroughBasic</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [OpenSet(typeof(LiveEventEncoding), nameof(LiveEventEncoding.EncodingType), AllowBlank = true)]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string? EncodingType { get; set; }

    /// <summary>The preset of the encoding.</summary>
    /// <value>That of the encoding type</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? PresetName { get; set; }

    /// <summary>What becomes of a picture of another size.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ClosedSet(typeof(LiveEventEncoding), nameof(LiveEventEncoding.StretchMode), AllowBlank = true)]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string? StretchMode { get; set; }

    /// <summary>The distance between key frames; for pass-through it has to be what the encoder sends. A number is in seconds; 90s, 1m30s, 500ms, 00:01:30, PT1M30S and TimeSpan objects are accepted too.</summary>
    /// <value>2 seconds</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [DurationTransformation(DurationUnit.Seconds, AllowBlank = true)]
    public TimeSpan? KeyFrameInterval { get; set; }

    /// <summary>What the encoder has to know: a UUID for RTMP, a passphrase for SRT, 10 to 79 characters.</summary>
    /// <value>Made at random</value>
    [Parameter]
    [SecretTransformation]
    public Secret? AccessToken { get; set; }

    /// <summary>The addresses that may send, such as 203.0.113.7 or 203.0.113.0/24.</summary>
    /// <value>All</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ListColumn]
    public string[]? AllowIP { get; set; }

    /// <summary>The addresses that may see the preview, such as 203.0.113.7 or 203.0.113.0/24.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ListColumn]
    public string[]? PreviewAllowIP { get; set; }

    /// <summary>Keeps the delay short.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter LowLatency { get; set; }

    /// <summary>Keeps the addresses when the event is started anew.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter StaticHostname { get; set; }

    /// <summary>The first part of the addresses' host name; they stay the same then.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? HostnamePrefix { get; set; }

    /// <summary>Words for people, up to 4,096 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    /// <summary>Up to 16 labels of your own, such as @{ series = 'news' }.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Tags")]
    [LabelTransformation]
    public IDictionary? Tag { get; set; }

    /// <summary>Which other sites old players may read from.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedBody(typeof(CrossSiteAccessPolicies))]
    public CrossSiteAccessPolicies? CrossSiteAccessPolicies { get; set; }

    /// <summary>An AI pipeline, such as @{ name = 'VodTranscription' }; the service does not support it yet.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedBody(typeof(PipelineArguments))]
    public PipelineArguments? Pipeline { get; set; }

    private ResourceWriter<LiveEvent> Writer => field ??= new(this);

    /// <summary>Asks, and writes.</summary>
    private protected override void Write(ResourceInput<LiveEvent>? input)
        => Writer.Write(new(Project.Media.LiveEvents, Name, Changed(input, NewChange().ApplyTo)));

    private LiveEventChange NewChange() => new()
    {
        StreamingProtocol = StreamingProtocol,
        EncodingType = EncodingType,
        PresetName = PresetName,
        StretchMode = StretchMode,
        KeyFrameInterval = KeyFrameInterval,
        AccessToken = AccessToken,
        Allow = AddressRange.ParseAll(AllowIP),
        PreviewAllow = AddressRange.ParseAll(PreviewAllowIP),
        LowLatency = LowLatency,
        StaticHostname = StaticHostname || HostnamePrefix is not null,
        HostnamePrefix = HostnamePrefix,
        Description = Description,
        Tags = LabelChange.Of(Tag),
        CrossSiteAccessPolicies = CrossSiteAccessPolicies,
        Pipeline = Pipeline,
    };
}

/// <summary>Starts live events.</summary>
/// <remarks>
/// <para>A running live event costs money until it is stopped.</para>
/// <para>The addresses to send to appear when the event has started.</para>
/// </remarks>
/// <example>
/// <para>Start an event and show where to send the picture to.</para>
/// <code>(Start-MkIoLiveEvent stage -Wait -PassThru).IngestUrl</code>
/// </example>
/// <example>
/// <para>Start several together.</para>
/// <code>Get-MkIoLiveEvent match-* | Start-MkIoLiveEvent -Wait -TimeoutSec 600</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/live-streaming/">Live streaming</seealso>
[Cmdlet(VerbsLifecycle.Start, "MkIoLiveEvent", SupportsShouldProcess = true)]
[OutputType(typeof(LiveEvent))]
[RequiresPermission("ams.liveevent.start", "ams.liveevent.get")]
public sealed class StartMkIoLiveEventCommand : ActionCmdlet<LiveEvent>
{
    private protected override ResourceAction<LiveEvent> Action
    {
        get
        {
            var liveEvents = Project.Media.LiveEvents;
            return new(liveEvents, "Start the live event", "started", TargetState.Of("Running"), liveEvents.StartAsync) { Done = ["Running", "Starting"] };
        }
    }
}

/// <summary>Stops live events.</summary>
/// <remarks>
/// <para>Those who watch lose the stream; recordings stay in their assets. A stopped live event does not cost.</para>
/// </remarks>
/// <example>
/// <para>Stop an event and wait until it has stopped.</para>
/// <code>Stop-MkIoLiveEvent stage -Wait</code>
/// </example>
/// <example>
/// <para>Stop all that run.</para>
/// <code>Get-MkIoLiveEvent -Filter "properties/resourceState eq 'Running'" | Stop-MkIoLiveEvent</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/live-streaming/">Live streaming</seealso>
[Cmdlet(VerbsLifecycle.Stop, "MkIoLiveEvent", SupportsShouldProcess = true)]
[OutputType(typeof(LiveEvent))]
[RequiresPermission("ams.liveevent.stop", "ams.liveevent.get")]
public sealed class StopMkIoLiveEventCommand : ActionCmdlet<LiveEvent>
{
    private protected override ResourceAction<LiveEvent> Action
    {
        get
        {
            var liveEvents = Project.Media.LiveEvents;
            return new(liveEvents, "Stop the live event", "stopped", TargetState.Of("Stopped"), liveEvents.StopAsync) { Done = ["Stopped", "Stopping"] };
        }
    }
}

/// <summary>Removes live events, after asking.</summary>
/// <remarks>
/// <para>Stop the event and remove its live outputs first. The assets with the recordings stay.</para>
/// </remarks>
/// <example>
/// <para>Remove one with its outputs.</para>
/// <code>Get-MkIoLiveEvent stage | Get-MkIoLiveOutput | Remove-MkIoLiveOutput -Force
/// Stop-MkIoLiveEvent stage -Wait
/// Remove-MkIoLiveEvent stage</code>
/// </example>
/// <example>
/// <para>Remove all events of a trial without being asked.</para>
/// <code>Get-MkIoLiveEvent trial-* | Remove-MkIoLiveEvent -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/live-streaming/">Live streaming</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoLiveEvent", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("ams.liveevent.delete")]
public sealed class RemoveMkIoLiveEventCommand : RemoveCmdlet<LiveEvent>
{
    /// <inheritdoc/>
    protected override ResourceCollection<LiveEvent> Collection => Project.Media.LiveEvents;
}
