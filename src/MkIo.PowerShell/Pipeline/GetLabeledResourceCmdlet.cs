using System.Collections;
using MkIo.Json;
using MkIo.PowerShell.Parameters;
using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>Gets resources that have labels, which the service can filter by.</summary>
/// <typeparam name="T">The model of the resource.</typeparam>
public abstract class GetLabeledResourceCmdlet<T> : GetResourceCmdlet<T> where T : ApiObject, new()
{
    /// <summary>Labels and their values, such as @{ series = 'news' }; with asterisks around it a value is matched in part. All must be there.</summary>
    [Parameter]
    public IDictionary? Label { get; set; }

    /// <summary>Labels that must be there, whatever their value.</summary>
    [Parameter]
    public string[]? LabelKey { get; set; }

    /// <inheritdoc/>
    protected override ListQuery NewQuery(string? filter, int? first) => new()
    {
        Filter = filter,
        OrderBy = OrderBy,
        First = first,
        Labels = LabelQuery.Expressions(Label),
        LabelKeys = LabelKey ?? [],
    };
}
