using System.Text.Json;
using System.Text.Json.Serialization;
using MkIo.Http;

namespace MkIo.Json;

/// <summary>Writes the secret itself. It is part of the options for request bodies and of no others.</summary>
internal sealed class RevealedSecretConverter : JsonConverter<Secret>
{
    public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => SecretReader.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options)
        => writer.WriteStringValue(value.Reveal());
}
