using System.Text.Json;
using System.Text.Json.Serialization;
using MkIo.Http;

namespace MkIo.Json;

/// <summary>What any serialiser gets to see of a secret: the mask. This is the default on the type itself.</summary>
public sealed class MaskedSecretConverter : JsonConverter<Secret>
{
    /// <inheritdoc/>
    public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => SecretReader.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options)
        => Guard.NotNull(writer).WriteStringValue(Secret.Mask);
}
