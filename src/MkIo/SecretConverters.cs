using System.Text.Json;
using System.Text.Json.Serialization;

namespace MkIo;

/// <summary>What any serializer gets to see of a secret: the mask. This is the default on the type itself.</summary>
public sealed class MaskedSecretConverter : JsonConverter<Secret>
{
    /// <inheritdoc/>
    public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => SecretReader.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options)
        => Guard.NotNull(writer).WriteStringValue(Secret.Mask);
}

/// <summary>Writes the secret itself. It is part of the options for request bodies and of no others.</summary>
internal sealed class RevealedSecretConverter : JsonConverter<Secret>
{
    public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => SecretReader.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options)
        => writer.WriteStringValue(value.Reveal());
}

/// <summary>Reads a secret out of an answer; the service may send an empty one in place of a value that it hides.</summary>
file static class SecretReader
{
    public static Secret? Read(ref Utf8JsonReader reader)
        => reader.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? Secret.From(text) : null;
}
