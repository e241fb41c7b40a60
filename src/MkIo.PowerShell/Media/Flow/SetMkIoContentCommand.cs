using System.Collections;
using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Flow;

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
public class SetMkIoContentCommand : BulkCmdlet<Change<Content>>
{
    /// <summary>The name: up to 63 small letters, digits and hyphens.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>The name that people see, up to 255 characters.</summary>
    /// <value>The name, for a new one</value>
    [Parameter]
    public string? DisplayName { get; set; }

    /// <summary>Labels to set, such as @{ group = 'sports' }, up to 32. Other labels stay; the value $null removes one.</summary>
    [Parameter]
    [Alias("Labels")]
    [LabelTransformation]
    public IDictionary? Label { get; set; }

    private ResourceWriter<Content> Writer => field ??= new(this);

    /// <summary>Asks, and writes.</summary>
    protected override void ProcessRecord()
        => Take(Name, () => Writer.Write(new(Project.Media.Content, Name, FlowChange.Of(Name, DisplayName, Label).ApplyTo)));
}
