using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Resources;

/// <summary>One page of a list (<c>*ListResponseSchema</c>).</summary>
/// <typeparam name="T">The resource.</typeparam>
public sealed class ListPage<T> : ApiObject
{
    /// <summary>The items of this page.</summary>
    public IReadOnlyList<T> Value { get; set; } = [];

    /// <summary>The kind of a management list.</summary>
    public string? Kind { get; set; }

    /// <summary>Counts; management lists often have none.</summary>
    public ListSupplemental? Supplemental { get; set; }

    /// <summary>The address of the next page, relative or absolute; null on the last.</summary>
    [JsonPropertyName("@odata.nextLink")]
    public string? NextLink { get; set; }
}
