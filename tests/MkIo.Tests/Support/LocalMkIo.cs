using System.Text.Json;
using MkIo.Emulator;

namespace MkIo.Tests.Support;

/// <summary>A local MK.IO for one test class, with a client for it.</summary>
public sealed class LocalMkIo : IAsyncLifetime
{
    private readonly HttpClient _control = new();
    private EmulatorHost _host = null!;

    public Uri BaseUrl => _host.BaseUrl;

    public string Token => _host.Token;

    /// <summary>A client with quick retries.</summary>
    public MkIoClient NewClient() => new(new MkIoClientOptions(Secret.From(Token), BaseUrl) { RetryDelay = TimeSpan.FromMilliseconds(5) });

    public async ValueTask InitializeAsync()
        => _host = await EmulatorHost.StartAsync(new EmulatorOptions { StorageCheck = false, SeedAssets = 250 }, CancellationToken.None);

    /// <summary>Ends it; a request of the client that the contract forbids fails the tests that sent it.</summary>
    public async ValueTask DisposeAsync()
    {
        var operations = await SendAsync(HttpMethod.Get, "/_emulator/operations?called=true");
        _control.Dispose();
        await _host.DisposeAsync();
        foreach (var operation in operations.GetProperty("operations").EnumerateArray())
            Assert.True(operation.GetProperty("invalid").GetInt32() == 0, $"A request was not valid: {operation.GetRawText()}");
    }

    /// <summary>The requests that the emulator has seen, the newest last.</summary>
    public async Task<IReadOnlyList<SeenRequest>> RequestsAsync()
    {
        var answer = await SendAsync(HttpMethod.Get, "/_emulator/requests?last=1000");
        var list = answer.GetProperty("requests");
        return [.. list.EnumerateArray().Select(item => new SeenRequest(
            item.GetProperty("method").GetString()!,
            item.GetProperty("path").GetString()!,
            item.GetProperty("status").GetInt32(),
            item.TryGetProperty("body", out var body) ? body.ToString() : null))];
    }

    public async Task ConfigureAsync(object settings)
        => await SendAsync(HttpMethod.Post, "/_emulator/settings", JsonSerializer.Serialize(settings));

    /// <summary>Writes to the service without the client, as another program would.</summary>
    public async Task<JsonElement> SendAsync(HttpMethod method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(BaseUrl, path));
        request.Headers.Authorization = new("Bearer", Token);
        if (json is not null)
            request.Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var response = await _control.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    public sealed record SeenRequest(string Method, string Path, int Status, string? Body);
}
