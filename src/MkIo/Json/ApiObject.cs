using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MkIo.Json;

/// <summary>The base of every object of the API: it keeps the fields that this version has never heard of.</summary>
public abstract class ApiObject
{
    /// <summary>Fields that came from the service and that no property carries; they are sent back as they came. Their values are strings, booleans, numbers, lists and dictionaries.</summary>
    [JsonExtensionData]
    public IDictionary<string, object?>? AdditionalData { get; set => field = ApiMap<object?>.Of(value); }

    /// <summary>Compact JSON with secrets masked; a resource prints its name.</summary>
    public override string ToString() => ShownText.Of(this);

    /// <summary>A copy whose fields can be set without a change to the original; what they hold is shared.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="original">What is copied.</param>
    internal static T ShallowCopy<T>(T original) where T : ApiObject => (T)original.MemberwiseClone();
}

/// <summary>A member of a family of objects that the API tells apart by <c>@odata.type</c>.</summary>
/// <param name="type">The member's name in the API; null for one that this version does not know.</param>
public abstract class TypedObject(string? type) : ApiObject
{
    /// <summary>The member's name in the API, such as <c>#Microsoft.Media.JobInputAsset</c>.</summary>
    [RequiredField, JsonPropertyName(Field)]
    public string? ODataType { get; set; } = type;

    internal const string Field = "@odata.type";
}

/// <summary>
/// Reads and writes a family of types told apart by one field. Unlike the serialiser's own polymorphism it accepts
/// the field at any place and keeps a member of the family that is newer than this version: such an object becomes
/// <typeparamref name="TFallback"/>, with its discriminator and all its fields, and goes back as it came.
/// </summary>
/// <typeparam name="TBase">The family.</typeparam>
/// <typeparam name="TFallback">The type for members that are not known.</typeparam>
internal abstract class PolymorphicConverter<TBase, TFallback> : JsonConverter<TBase>
    where TBase : ApiObject
    where TFallback : TBase
{
    /// <summary>The JSON name of the field that tells the members apart.</summary>
    protected abstract string Discriminator { get; }

    /// <summary>The type for a discriminator's value, or null when this version does not know it.</summary>
    /// <param name="value">The value of the discriminator.</param>
    protected abstract Type? Resolve(string value);

    /// <inheritdoc/>
    public override TBase? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var node = JsonNode.Parse(ref reader) as JsonObject
            ?? throw new JsonException($"An object with the field '{Discriminator}' was expected.");
        var value = node[Discriminator] is JsonValue field && field.TryGetValue<string>(out var text) ? text : string.Empty;
        var type = Resolve(value) ?? typeof(TFallback);
        return (TBase?)node.Deserialize(Guard.NotNull(options).GetTypeInfo(type));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TBase value, JsonSerializerOptions options)
        => JsonSerializer.Serialize(writer, value, Guard.NotNull(options).GetTypeInfo(Guard.NotNull(value).GetType()));
}
