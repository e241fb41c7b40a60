using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MkIo.Emulator.Tests;

/// <summary>Speaks plain HTTP to an emulator of its own.</summary>
internal sealed class EmulatorClient : IAsyncDisposable
{
    private readonly HttpClient _http;

    private EmulatorClient(EmulatorHost host)
    {
        Host = host;
        _http = new HttpClient { BaseAddress = host.BaseUrl };
    }

    public EmulatorHost Host { get; }

    public static async Task<EmulatorClient> StartAsync(EmulatorOptions? options = null, TimeProvider? clock = null) =>
        new(await EmulatorHost.StartAsync(options ?? new EmulatorOptions { StorageCheck = false }, clock ?? TimeProvider.System, CancellationToken.None));

    public Task<Reply> GetAsync(string path, string? token = null) => SendAsync(HttpMethod.Get, path, null, token);

    public Task<Reply> PutAsync(string path, string json) => SendAsync(HttpMethod.Put, path, json);

    public Task<Reply> PostAsync(string path, string? json = null) => SendAsync(HttpMethod.Post, path, json);

    public Task<Reply> PatchAsync(string path, string json, string contentType = "application/json") =>
        SendAsync(HttpMethod.Patch, path, json, contentType: contentType);

    public Task<Reply> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    /// <summary>Puts an asset, with a container named as it is, and fails where that fails.</summary>
    public async Task<JsonNode> PutAssetAsync(string name, string extra = "", string labels = "{}", string project = "demo")
    {
        var body = $$$"""{"labels":{{{labels}}},"properties":{"storageAccountName":"s","container":"{{{name}}}"{{{extra}}}}}""";
        var reply = await PutAsync(Assets(project) + "/" + name, body);
        Assert.InRange(reply.Status, 200, 201);
        return reply.Json;
    }

    public static string Media(string project = "demo") => $"/api/v1/projects/{project}/media";

    public static string Assets(string project = "demo") => Media(project) + "/assets";

    public async Task<Reply> SendAsync(HttpMethod method, string path, string? json = null, string? token = null, string contentType = "application/json", string? header = null)
    {
        // The URI as it stands, so that a test decides what is escaped.
        using var request = new HttpRequestMessage(method, new Uri(Host.BaseUrl, path));
        if (header is not null)
            request.Headers.Add(header, token);
        else if ((token ?? Host.Token) is { Length: > 0 } bearer)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, contentType);
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Reply((int)response.StatusCode, text, response.Headers, response.Content.Headers.ContentType?.MediaType);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Host.DisposeAsync();
    }
}

internal sealed record Reply(int Status, string Text, HttpResponseHeaders Headers, string? ContentType)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public JsonElement Element => JsonSerializer.Deserialize<JsonElement>(Text);

    public string Detail => Json["error"]!["detail"]!.GetValue<string>();

    public IEnumerable<string> Names => Json["value"]!.AsArray().Select(item => (item!["name"] ?? item["metadata"]!["name"])!.GetValue<string>());

    public string? NextLink => Json["@odata.nextLink"]?.GetValue<string>();
}
