using System.Text.Json;
using MkIo.Http;

namespace MkIo.Json;

/// <summary>Reads a secret out of an answer; the service may send an empty one in place of a value that it hides.</summary>
internal static class SecretReader
{
    public static Secret? Read(ref Utf8JsonReader reader)
        => reader.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? Secret.From(text) : null;
}
