using MkIo.Json;
using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Processing;

/// <summary>Gets transforms: by name, by wildcard or by filter.</summary>
/// <remarks><para>A transform is a recipe; Start-MkIoJob carries it out.</para></remarks>
/// <example>
/// <para>All transforms and what they do.</para>
/// <code>Get-MkIoTransform</code>
/// </example>
/// <example>
/// <para>Make another of the same outputs.</para>
/// <code>New-MkIoTransform hd-2 -Output (Get-MkIoTransform hd).Outputs</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/transforms-and-jobs/">Transforms and jobs</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoTransform", SupportsPaging = true)]
[OutputType(typeof(Transform))]
[RequiresPermission("ams.transform.get")]
public sealed class GetMkIoTransformCommand : GetCmdlet<Transform>
{
    private protected override ListSpec<Transform> Spec => new(Project.Media.Transforms, transform => transform.Name);
}

/// <summary>Creates transforms, and refuses to touch those that exist.</summary>
/// <remarks>
/// <para>A transform is a recipe that Start-MkIoJob carries out. The everyday ones need -BuiltInPreset alone; thumbnails, tracks, AI pipelines and ladders of one's own are a -Preset, whose mistakes are named by their path before anything is sent.</para>
/// </remarks>
/// <example>
/// <para>Encode to adaptive bit rates up to 1080p.</para>
/// <code>New-MkIoTransform hd -BuiltInPreset H264MultipleBitrate1080p</code>
/// </example>
/// <example>
/// <para>Take a picture every ten seconds.</para>
/// <code>New-MkIoTransform pictures -Preset @{ '@odata.type' = '#MediaKind.ThumbnailGeneratorPreset'; thumbnails = @(@{ format = 'Jpeg'; start = 'PT0S'; step = 'PT10S'; range = '100%'; width = '320' }) }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/transforms-and-jobs/">Transforms and jobs</seealso>
[Cmdlet(VerbsCommon.New, "MkIoTransform", SupportsShouldProcess = true)]
[OutputType(typeof(Transform))]
[RequiresPermission("ams.transform.get", "ams.transform.create")]
public sealed class NewMkIoTransformCommand : SetMkIoTransformCommand;

/// <summary>Creates transforms or updates them, and keeps all that it was not told to change.</summary>
/// <remarks><para>Jobs that run keep the recipe that they began with.</para></remarks>
/// <example>
/// <para>Change the preset and keep the rest.</para>
/// <code>Set-MkIoTransform hd -BuiltInPreset H264MultipleBitrate720p</code>
/// </example>
/// <example>
/// <para>Let all transforms give way to urgent ones.</para>
/// <code>Get-MkIoTransform | Set-MkIoTransform -RelativePriority Low</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/transforms-and-jobs/">Transforms and jobs</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoTransform", SupportsShouldProcess = true)]
[OutputType(typeof(Transform))]
[RequiresPermission("ams.transform.get", "ams.transform.create", "ams.transform.update")]
public class SetMkIoTransformCommand : WriteCmdlet<Transform>
{
    /// <summary>The transform's name, 1 to 260 characters.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>One of the service's own presets, such as H264MultipleBitrate1080p.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [OpenSet(typeof(BuiltInPresets), nameof(BuiltInPresets.Names), AllowBlank = true)]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string? BuiltInPreset { get; set; }

    /// <summary>Any preset: an object, a hashtable with '@odata.type', JSON, or the path of a JSON file.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedBody(typeof(Preset))]
    public Preset? Preset { get; set; }

    /// <summary>The outputs as a whole: objects, hashtables, JSON, or paths of JSON files. The service takes one today.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Outputs")]
    [TypedBody(typeof(TransformOutput))]
    public TransformOutput[]? Output { get; set; }

    /// <summary>What becomes of the job when the output fails: StopProcessingJob or ContinueJob.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ClosedSet(typeof(TransformOutput), nameof(TransformOutput.OnError), AllowBlank = true)]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string? OnError { get; set; }

    /// <summary>The output's place before or after other outputs: Low, Normal or High.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ClosedSet(typeof(TransformOutput), nameof(TransformOutput.RelativePriority), AllowBlank = true)]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string? RelativePriority { get; set; }

    /// <summary>Words for people, up to 1,024 characters. An empty text removes them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Description { get; set; }

    private ResourceWriter<Transform> Writer => field ??= new(this);

    /// <summary>Asks, and writes.</summary>
    private protected override void Write(ResourceInput<Transform>? input)
    {
        if (Writer.OnlyCreates && (BuiltInPreset ?? (object?)Preset ?? Output ?? (object?)input) is null)
            throw Invalid("Say what the transform makes: -BuiltInPreset, -Preset or -Output.");
        Writer.Write(new(Project.Media.Transforms, Name, Changed(input, NewChange())));
    }

    private Action<Transform> NewChange()
    {
        if (new object?[] { BuiltInPreset, Preset, Output }.Count(given => given is not null) > 1)
            throw Invalid("-BuiltInPreset, -Preset and -Output each say what the transform makes: give one of them.");
        var preset = BuiltInPreset is { } builtIn ? BuiltInPresets.Named(builtIn) : Preset;
        var (name, outputs, onError, priority, description) = (Name, Output, OnError, RelativePriority, IsBound(nameof(Description)) ? Description : null);
        return transform =>
        {
            if (outputs is not null)
                // The user's own objects, which another cmdlet may yet get, stay as they are.
                transform.Outputs = [.. outputs.Select(ApiObject.ShallowCopy)];
            var says = (preset ?? onError ?? (object?)priority) is not null;
            if (!says && transform is { Name: null, Outputs: not { Count: > 0 } })
                throw new MkIoException(MkIoErrorKind.InvalidRequest, $"There is no transform '{name}' yet, and a new one needs an output: specify -BuiltInPreset, -Preset or -Output.");
            // A transform without outputs gets none for a change of its description.
            if (says && transform.Outputs is not { Count: > 0 })
                transform.Outputs = [new TransformOutput()];
            if (transform.Outputs is { Count: > 0 } existing)
            {
                existing[0].Preset = preset ?? existing[0].Preset;
                existing[0].OnError = onError ?? existing[0].OnError;
                existing[0].RelativePriority = priority ?? existing[0].RelativePriority;
            }

            transform.Description = ClearableText.Changed(description, transform.Description);
        };
    }
}

/// <summary>Removes transforms, after asking.</summary>
/// <remarks><para>The records of the jobs that ran under a transform go with it; the assets that they made stay.</para></remarks>
/// <example>
/// <para>Remove one transform.</para>
/// <code>Remove-MkIoTransform hd</code>
/// </example>
/// <example>
/// <para>Remove the transforms of a trial.</para>
/// <code>Get-MkIoTransform trial-* | Remove-MkIoTransform -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/transforms-and-jobs/">Transforms and jobs</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoTransform", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("ams.transform.delete")]
public sealed class RemoveMkIoTransformCommand : RemoveCmdlet<Transform>
{
    /// <inheritdoc/>
    protected override ResourceCollection<Transform> Collection => Project.Media.Transforms;

    /// <inheritdoc/>
    protected override string? Consequence(string name) => "and the records of its jobs";
}
