using System.Diagnostics;
using System.Globalization;

namespace MkIo.Emulator;

/// <summary>What the tests set of the local MK.IO; the same names as its own.</summary>
public sealed record EmulatorOptions
{
    public bool StorageCheck { get; init; } = true;

    public int SeedAssets { get; init; }

    public bool RateLimits { get; init; }

    public TimeSpan StateTime { get; init; } = TimeSpan.FromMilliseconds(200);
}

/// <summary>The local MK.IO needs a newer .NET than these tests run on here, so that it is another process.</summary>
public sealed class EmulatorHost : IAsyncDisposable
{
    private readonly Process _process;

    private EmulatorHost(Process process, Uri baseUrl, string token)
        => (_process, BaseUrl, Token) = (process, baseUrl, token);

    public Uri BaseUrl { get; }

    public string Token { get; }

    public static async Task<EmulatorHost> StartAsync(EmulatorOptions options, CancellationToken cancellationToken)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", Arguments(options)) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var values = new Dictionary<string, string>();
        // The token is the last that it says of itself.
        while (!values.ContainsKey("MKIO_TOKEN"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The local MK.IO did not start.");
            if (line.Split(['='], 2) is { Length: 2 } pair)
                values[pair[0]] = pair[1];
        }
        // It would stop where nobody reads what it says.
        _ = process.StandardOutput.ReadToEndAsync();
        return new EmulatorHost(process, new Uri(values["MKIO_BASE_URL"]), values["MKIO_TOKEN"]);
    }

    public ValueTask DisposeAsync()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        return default;
    }

    // Built beside these tests, in the same configuration.
    private static string Program
    {
        get
        {
            var output = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(output.FullName, "../../../../..", "src/MkIo.Emulator/bin", output.Parent!.Name, "net10.0/MkIo.Emulator.dll");
        }
    }

    private static string Arguments(EmulatorOptions options) => string.Join(" ",
        $"\"{Program}\" --urls http://127.0.0.1:0",
        $"--storage-check {(options.StorageCheck ? "on" : "off")} --rate-limits {(options.RateLimits ? "on" : "off")}",
        string.Format(CultureInfo.InvariantCulture, "--seed-assets {0} --state-ms {1:0}", options.SeedAssets, options.StateTime.TotalMilliseconds));
}
