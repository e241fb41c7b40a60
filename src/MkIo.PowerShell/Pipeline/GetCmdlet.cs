using System.Collections;
using MkIo.Json;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Pipeline;

/// <summary>
/// Reads a collection: by name, by wildcard, or as a list that streams while its pages arrive.
/// What differs between resources is in their <see cref="ListSpec{T}"/>.
/// </summary>
/// <typeparam name="T">The model of the resource.</typeparam>
public abstract class GetCmdlet<T> : MkIoCmdlet where T : ApiObject, new()
{
    private const string Asterisk = "*";

    /// <summary>The name, or a pattern with wildcards. Names are case-sensitive. What stands before the first wildcard narrows the list at the service.</summary>
    /// <value>All of them</value>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public virtual string[]? Name { get; set; }

    /// <summary>An OData expression that the service filters by, such as "properties/created gt 2026-01-01".</summary>
    [Parameter]
    public string? Filter { get; set; }

    /// <summary>The fields that the service orders by, each with an optional asc or desc, such as "properties/created desc".</summary>
    [Parameter]
    public string? OrderBy { get; set; }

    /// <summary>What the cmdlet reads, without what all Get- cmdlets can be told.</summary>
    private protected abstract ListSpec<T> Spec { get; }

    /// <summary>What is read by the parameters as they are.</summary>
    private protected virtual ListSpec<T> Wanted => Spec with
    {
        Filter = Filter,
        OrderBy = OrderBy,
        Skip = PagingParameters.Skip,
        First = PagingParameters.First,
        Total = PagingParameters.IncludeTotalCount ? WriteTotal : null,
    };

    /// <summary>Gets what was asked for.</summary>
    protected override void ProcessRecord()
    {
        var wanted = Wanted;
        foreach (var name in Name is { Length: > 0 } names ? names : [Asterisk])
        {
            Try(name, () =>
            {
                if (name == Asterisk)
                    WriteAll(wanted.ItemsAsync(null, StoppingToken));
                else if (NamePattern.From(name) is { } pattern)
                    WriteAll(wanted.ItemsAsync(pattern, StoppingToken));
                else
                    WriteOne(wanted, name);
            });
        }
    }

    /// <summary>Gets the one resource of a name.</summary>
    /// <param name="wanted">What is wanted of the collection.</param>
    /// <param name="name">The name, without wildcards.</param>
    private protected virtual void WriteOne(ListSpec<T> wanted, string name)
    {
        var item = Await(cancellationToken => wanted.Collection.GetAsync(name, cancellationToken));
        if (wanted.Fits(item, null))
            WriteObject(item);
    }

    // The pages are read elsewhere; what they tell is written here, before their items.
    private void WriteTotal(ulong? total, double accuracy) => Post(() => WriteObject(total is { } known ? PagingParameters.NewTotalCount(known, accuracy) : UnknownTotal()));

    // PowerShell's own object for it is the number 0, which only prints as what this is.
    private static PSObject UnknownTotal()
    {
        var total = new PSObject("Unknown total count");
        total.Properties.Add(new PSNoteProperty("Accuracy", 0.0));
        return total;
    }
}

/// <summary>Gets resources that have labels, which the service can filter by.</summary>
/// <typeparam name="T">The model of the resource.</typeparam>
public abstract class GetLabeledCmdlet<T> : GetCmdlet<T> where T : ApiObject, new()
{
    /// <summary>Labels and their values, such as @{ series = 'news' }; with asterisks around it a value is matched in part. All must be there.</summary>
    [Parameter]
    public IDictionary? Label { get; set; }

    /// <summary>Labels that must be there, whatever their value.</summary>
    [Parameter]
    public string[]? LabelKey { get; set; }

    private protected override ListSpec<T> Wanted => base.Wanted with { Labels = LabelQuery.Expressions(Label), LabelKeys = LabelKey ?? [] };
}
