using MkIo.Json;

namespace MkIo.Resources;

/// <summary>What a list says about itself.</summary>
[ApiSchema("ListResponseSupplementalSchema")]
public sealed class ListSupplemental : ApiObject
{
    /// <summary>Items in this page.</summary>
    public int? Count { get; set; }

    /// <summary>The kind of the items.</summary>
    public string? Kind { get; set; }

    /// <summary>Always <c>list</c>.</summary>
    public string? Operation { get; set; }

    /// <summary>Where this page stands in the whole.</summary>
    public ListPagination? Pagination { get; set; }

    /// <summary>The project that the list belongs to.</summary>
    public ListProject? Subscription { get; set; }
}
