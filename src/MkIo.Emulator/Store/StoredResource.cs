using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Emulator.Http;

namespace MkIo.Emulator.Store;

/// <summary>
/// One resource as the bytes that are answered: a list page then costs a copy, and a hundred thousand resources little memory.
/// </summary>
internal sealed record StoredResource(string Name, long Sequence, byte[] Json)
{
    public JsonObject ToObject() => JsonText.ParseObject(Json);

    public JsonDocument ToDocument() => JsonDocument.Parse(Json);
}
