// The peer of the benchmarks: what a C# programmer would write with nothing but HttpClient and System.Text.Json.
// It sends the same requests with the same concurrency as the cmdlets, and prints seconds.
// usage: Peer write <count> <concurrency> <prefix> | Peer list
// The environment holds MKIO_BASE_URL, MKIO_PROJECT and MKIO_TOKEN.

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

var root = $"{Environment.GetEnvironmentVariable("MKIO_BASE_URL")}/api/v1/projects/{Environment.GetEnvironmentVariable("MKIO_PROJECT")}/media/assets";
using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 128 };
using var http = new HttpClient(handler);
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("MKIO_TOKEN"));

switch (args)
{
    case ["write", var count, var concurrency, var prefix]:
        await WriteAsync(50, int.Parse(concurrency, CultureInfo.InvariantCulture), prefix + "-warm");
        Print(await WriteAsync(int.Parse(count, CultureInfo.InvariantCulture), int.Parse(concurrency, CultureInfo.InvariantCulture), prefix));
        return 0;
    case ["list"]:
        Print(await ListAsync());
        return 0;
    default:
        Console.Error.WriteLine("Peer write <count> <concurrency> <prefix> | Peer list");
        return 2;
}

async Task<TimeSpan> WriteAsync(int count, int concurrency, string prefix)
{
    var clock = Stopwatch.StartNew();
    await Parallel.ForEachAsync(Enumerable.Range(1, count), new ParallelOptions { MaxDegreeOfParallelism = concurrency }, async (number, cancellationToken) =>
    {
        var url = $"{root}/{prefix}-{number}";
        using var read = await http.GetAsync(url, cancellationToken);
        await read.Content.ReadAsByteArrayAsync(cancellationToken);
        if (read.StatusCode != HttpStatusCode.NotFound)
            throw new InvalidOperationException($"{url} answered {read.StatusCode}.");
        var body = $$$"""{"properties":{"storageAccountName":"s","container":"{{{prefix}}}-{{{number}}}"}}""";
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var written = await http.PutAsync(url, content, cancellationToken);
        written.EnsureSuccessStatusCode();
        using var asset = await JsonDocument.ParseAsync(await written.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
    });
    return clock.Elapsed;
}

async Task<TimeSpan> ListAsync()
{
    var clock = Stopwatch.StartNew();
    var count = 0;
    for (var next = root; next is not null;)
    {
        var page = await JsonSerializer.DeserializeAsync<Page>(await http.GetStreamAsync(next), JsonSerializerOptions.Web);
        count += page!.Value.Count;
        next = page.Next is null ? null : new Uri(new Uri(root), page.Next).ToString();
    }

    Console.Error.WriteLine($"{count} assets");
    return clock.Elapsed;
}

static void Print(TimeSpan elapsed) => Console.WriteLine(elapsed.TotalSeconds.ToString(CultureInfo.InvariantCulture));

internal sealed record Page(List<Asset> Value, [property: System.Text.Json.Serialization.JsonPropertyName("@odata.nextLink")] string? Next);

internal sealed record Asset(string Id, string Name, string Type, Dictionary<string, string>? Labels, Properties Properties, SystemData? SystemData);

internal sealed record Properties(string? StorageAccountName, string? Container, string? Description, string? AlternateId, Guid AssetId, DateTimeOffset Created, DateTimeOffset LastModified);

internal sealed record SystemData(DateTimeOffset CreatedAt, string? CreatedBy, DateTimeOffset LastModifiedAt, string? LastModifiedBy);
