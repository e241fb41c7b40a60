using System.Text.Json;
using System.Text.Json.Serialization;

namespace MkIo.Json;

/// <summary>The base of every object of the API: it keeps the fields that this version has never heard of.</summary>
public abstract class ApiObject
{
    /// <summary>Fields that came from the service and that no property carries; they are sent back as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
