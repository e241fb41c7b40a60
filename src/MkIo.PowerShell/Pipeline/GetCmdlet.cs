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

    /// <summary>The name, or a pattern with the wildcards * and ?. Names are case-sensitive. The service filters by the part before the first wildcard.</summary>
    /// <value>All of them</value>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ResourceName]
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
        foreach (var given in Name ?? [Asterisk])
            Try(given, () => Write(Wanted, Resolve(nameof(Name), given)));
    }

    /// <summary>Gets what a name, a pattern or a piped object means.</summary>
    /// <param name="wanted">What is wanted of the collection.</param>
    /// <param name="input">The name, or what it was taken from.</param>
    private protected virtual void Write(ListSpec<T> wanted, NameInput input)
    {
        if (input.Name == Asterisk && input.Item is null)
            WriteAll(wanted.ItemsAsync(null, StoppingToken));
        else if (input.Pattern is { } pattern)
            WriteAll(wanted.ItemsAsync(pattern, StoppingToken));
        else
            WriteOne(wanted, input.Name);
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
