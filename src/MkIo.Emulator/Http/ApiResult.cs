using System.Text;
using System.Text.Json.Nodes;

namespace MkIo.Emulator.Http;

/// <summary>An answer: a status and the bytes of a body, which is JSON unless it says otherwise, or no body.</summary>
internal readonly record struct ApiResult(int Status, ReadOnlyMemory<byte> Body)
{
    private static readonly byte[] EmptyObject = "{}"u8.ToArray();

    public static readonly ApiResult NoContent = new(204, default);

    /// <summary>What the body is; null for JSON.</summary>
    public string? ContentType { get; init; }

    /// <summary>The name under which a browser is to save the body; null where it is not to.</summary>
    public string? FileName { get; init; }

    /// <summary>For a success without a declared body.</summary>
    public static ApiResult Done(int status) => status == 204 ? NoContent : new(status, EmptyObject);

    public static ApiResult Json(int status, JsonNode body) => new(status, Encoding.UTF8.GetBytes(body.ToJsonString(JsonText.Options)));
}
