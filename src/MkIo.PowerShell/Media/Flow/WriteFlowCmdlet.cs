using System.Collections;
using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Flow;

/// <summary>What the New- and Set- cmdlets of content, sources and destinations have in common: names and labels.</summary>
/// <typeparam name="T">The resource.</typeparam>
public abstract class WriteFlowCmdlet<T> : WriteNamedResourceCmdlet<T> where T : FlowResource, new()
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

    private protected override string ResourceName => Name;

    private protected override void Apply(string name, T resource)
    {
        resource.DisplayName = DisplayName ?? resource.DisplayName ?? name;
        resource.Labels = LabelChange.Apply(Label, resource.Labels);
    }
}
