using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MkIo.Json;

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
