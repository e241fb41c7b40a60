using System.Text.Json.Serialization;

namespace MkIo.Json;

/// <summary>A member of a family of objects that the API tells apart by <c>@odata.type</c>.</summary>
/// <param name="type">The member's name in the API; null for one that this version does not know.</param>
public abstract class TypedObject(string? type) : ApiObject
{
    /// <summary>The member's name in the API, such as <c>#Microsoft.Media.JobInputAsset</c>.</summary>
    [RequiredField, JsonPropertyName(Field)]
    public string? ODataType { get; set; } = type;

    internal const string Field = "@odata.type";
}
