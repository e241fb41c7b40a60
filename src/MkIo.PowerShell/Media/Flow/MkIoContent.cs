using System.Collections;
using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Flow;

/// <summary>Gets content, the names that sources supply and live resources ask for.</summary>
/// <remarks>
/// <para>The service filters by name, displayName, id, labels, created, createdBy, updated, updatedBy and status/state.</para>
/// </remarks>
/// <example>
/// <para>All content, and whether it is in use.</para>
/// <code>Get-MkIoContent</code>
/// </example>
/// <example>
/// <para>The content of a channel group.</para>
/// <code>Get-MkIoContent -Label @{ group = 'sports' }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-and-sources/">Content, sources and destinations</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoContent", SupportsPaging = true)]
[OutputType(typeof(Content))]
[RequiresPermission("flow.content.get")]
public sealed class GetMkIoContentCommand : GetLabeledCmdlet<Content>
{
    private protected override ListSpec<Content> Spec => new(Project.Media.Content, content => content.Name);
}

/// <summary>Creates content, and refuses to touch one that exists.</summary>
/// <remarks>
/// <para>Content is a name: sources supply it and live resources ask for it. It says nothing of how a stream travels.</para>
/// </remarks>
/// <example>
/// <para>Content for a channel.</para>
/// <code>New-MkIoContent channel-1 -DisplayName 'Channel 1'</code>
/// </example>
/// <example>
/// <para>Content for ten channels.</para>
/// <code>1..10 | ForEach-Object { New-MkIoContent "channel-$_" }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-and-sources/">Content, sources and destinations</seealso>
[Cmdlet(VerbsCommon.New, "MkIoContent", SupportsShouldProcess = true)]
[OutputType(typeof(Content))]
[RequiresPermission("flow.content.get", "flow.content.create")]
public sealed class NewMkIoContentCommand : SetMkIoContentCommand;

/// <summary>Creates content, or changes what can be changed of one that exists.</summary>
/// <remarks>
/// <para>Display name and labels can be changed. What is already as desired is not written again.</para>
/// </remarks>
/// <example>
/// <para>Change the name that people see.</para>
/// <code>Set-MkIoContent channel-1 -DisplayName 'Channel One'</code>
/// </example>
/// <example>
/// <para>Add a label, and remove another.</para>
/// <code>Set-MkIoContent channel-1 -Label @{ group = 'sports'; trial = $null }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-and-sources/">Content, sources and destinations</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoContent", SupportsShouldProcess = true)]
[OutputType(typeof(Content))]
[RequiresPermission("flow.content.get", "flow.content.create", "flow.content.update")]
public class SetMkIoContentCommand : WriteCmdlet<Content>
{
    /// <summary>The name: up to 63 small letters, digits and hyphens.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>The name that people see, up to 255 characters.</summary>
    /// <value>The name, for a new one</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? DisplayName { get; set; }

    /// <summary>Labels to set, such as @{ group = 'sports' }, up to 32. Other labels stay; the value $null removes one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Labels")]
    [LabelTransformation]
    public IDictionary? Label { get; set; }

    private ResourceWriter<Content> Writer => field ??= new(this);

    /// <summary>Asks, and writes.</summary>
    private protected override void Write(ResourceInput<Content>? input)
        => Writer.Write(new(Project.Media.Content, Name, Changed(input, FlowChange.Of(Name, DisplayName, Label).ApplyTo)));
}

/// <summary>Removes content, after asking.</summary>
/// <remarks>
/// <para>Sources of the content stay; nobody finds them by this name any more.</para>
/// </remarks>
/// <example>
/// <para>Remove one.</para>
/// <code>Remove-MkIoContent channel-1</code>
/// </example>
/// <example>
/// <para>Remove what nobody uses.</para>
/// <code>Get-MkIoContent | Where-Object State -eq 'Inactive' | Remove-MkIoContent</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-and-sources/">Content, sources and destinations</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoContent", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("flow.content.delete")]
public sealed class RemoveMkIoContentCommand : RemoveCmdlet<Content>
{
    /// <inheritdoc/>
    protected override ResourceCollection<Content> Collection => Project.Media.Content;
}
