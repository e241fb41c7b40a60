using MkIo.Json;

namespace MkIo.Resources;

/// <summary>Where a page stands in the whole list.</summary>
[ApiSchema("PaginationInfoSchema")]
public sealed class ListPagination : ApiObject
{
    /// <summary>Position of the page's first item.</summary>
    public long? Start { get; set; }

    /// <summary>Position of the page's last item.</summary>
    public long? End { get; set; }

    /// <summary>Items in this page.</summary>
    public long? Records { get; set; }

    /// <summary>Items in the whole list.</summary>
    public long? Total { get; set; }
}
