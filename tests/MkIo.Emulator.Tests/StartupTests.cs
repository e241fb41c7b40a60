using System.Net.Http.Headers;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json.Nodes;

namespace MkIo.Emulator.Tests;

/// <summary>What the emulator loads: the SDK of a cloud only when that cloud is asked.</summary>
public sealed class StartupTests
{
    [Fact]
    public async Task The_sdk_for_s3_is_loaded_when_a_bucket_is_asked_and_no_sooner()
    {
        await using var storage = new StorageStub("404 Not Found", "<Error><Code>NoSuchBucket</Code><Message>no</Message></Error>");
        var context = new EmulatorContext();
        await using var emulator = await IsolatedEmulator.StartAsync(context, new Uri(storage.Url));

        Assert.Equal(200, await emulator.SendAsync(HttpMethod.Get, "/api/v1/projects"));
        Assert.Equal(400, await emulator.PutStorageAsync("azure", new JsonObject
        {
            ["type"] = "Microsoft.Storage",
            ["url"] = storage.Url,
            ["credential"] = new JsonObject { ["sasToken"] = "?sv=2025-01-05&ss=b&srt=co&sp=rwdlac&se=2099-01-01T00:00:00Z&sig=c2ln" },
        }));
        Assert.NotEmpty(storage.LastRequest);
        Assert.Equal(401, await emulator.SendAsync(HttpMethod.Post, "/project/x/downloadBlob", "{}"));
        Assert.Equal(["MkIo.Emulator"], context.Loaded);

        Assert.Equal(400, await emulator.PutStorageAsync("s3", new JsonObject
        {
            ["type"] = "AWS.S3",
            ["bucketName"] = "bucket",
            ["credential"] = new JsonObject { ["accessKeyId"] = "AKIA0123456789ABCDEF", ["secretAccessKey"] = new string('k', 40) },
        }));
        Assert.Equal(["AWSSDK.Core", "AWSSDK.S3", "MkIo.Emulator"], context.Loaded);
    }

    /// <summary>Loads the emulator once more, with all that it brings along.</summary>
    private sealed class EmulatorContext() : AssemblyLoadContext(nameof(EmulatorContext))
    {
        private static readonly string Folder = Path.GetDirectoryName(typeof(EmulatorHost).Assembly.Location)!;

        public IEnumerable<string?> Loaded => Assemblies.Select(assembly => assembly.GetName().Name).Where(name => !name!.StartsWith("System.", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        public Assembly LoadEmulator() => LoadFromAssemblyPath(typeof(EmulatorHost).Assembly.Location);

        protected override Assembly? Load(AssemblyName assemblyName) =>
            Path.Combine(Folder, assemblyName.Name + ".dll") is var path && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    /// <summary>An emulator whose types are not those that this test knows.</summary>
    private sealed class IsolatedEmulator : IAsyncDisposable
    {
        private readonly IAsyncDisposable _host;
        private readonly HttpClient _http;

        private IsolatedEmulator(object host)
        {
            object Read(string property) => host.GetType().GetProperty(property)!.GetValue(host)!;
            _host = (IAsyncDisposable)host;
            _http = new HttpClient { BaseAddress = (Uri)Read(nameof(EmulatorHost.BaseUrl)) };
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)Read(nameof(EmulatorHost.Token)));
        }

        public static async Task<IsolatedEmulator> StartAsync(EmulatorContext context, Uri s3Endpoint)
        {
            var emulator = context.LoadEmulator();
            var options = Activator.CreateInstance(emulator.GetType(typeof(EmulatorOptions).FullName!)!)!;
            options.GetType().GetProperty(nameof(EmulatorOptions.S3Endpoint))!.SetValue(options, s3Endpoint);
            var start = emulator.GetType(typeof(EmulatorHost).FullName!)!.GetMethod(nameof(EmulatorHost.StartAsync), [options.GetType(), typeof(CancellationToken)])!;
            var task = (Task)start.Invoke(null, [options, TestContext.Current.CancellationToken])!;
            await task;
            return new IsolatedEmulator(task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task)!);
        }

        public Task<int> PutStorageAsync(string name, JsonObject spec) =>
            SendAsync(HttpMethod.Put, $"{EmulatorClient.Media()}/storage/{name}", new JsonObject { ["spec"] = spec }.ToJsonString());

        public async Task<int> SendAsync(HttpMethod method, string path, string? json = null)
        {
            using var request = new HttpRequestMessage(method, path);
            if (json is not null)
                request.Content = new StringContent(json, Encoding.UTF8, "application/json");
            using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
            return (int)response.StatusCode;
        }

        public async ValueTask DisposeAsync()
        {
            _http.Dispose();
            await _host.DisposeAsync();
        }
    }
}
