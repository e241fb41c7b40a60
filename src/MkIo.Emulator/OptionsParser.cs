using System.Globalization;
using System.Net;
using MkIo.Emulator.Faults;

namespace MkIo.Emulator;

/// <summary>Parses the command line.</summary>
internal static class OptionsParser
{
    public const int DefaultPort = 10080;

    public const string Help = """
        A local MK.IO on the loopback address.

        Usage: mkio-emulator [options]

        At start, prints MKIO_BASE_URL, MKIO_PROJECT and MKIO_TOKEN as NAME=value lines. Ctrl+C stops it.

        Options:
          --urls URL              the address to listen on, default http://127.0.0.1:10080; port 0 selects a free port
          --latency-ms N          delay each response by N milliseconds, default 0
          --rate-limits on|off|R/W
                                  2,000 reads and 1,000 writes a minute for each project, or R and W; default off
          --state-ms N            how long a resource stays in each transitional state, such as Starting; default 200
          --faults PLAN           inject faults: 429=0.1,500=0.05,reset=0.02;seed=7;stall-ms=3000;retry-after=1
                                  Kinds: 429 (Retry-After in seconds), 429-date, 429-bare, 500, 503 (with Retry-After), 503-bare,
                                  html, reset (before the work); reset-after, stall, truncate (after the work). Also: times=N,
                                  method=PUT+POST, path=TEXT. Runs with the same seed are reproducible.
          --storage-check on|off  verify the credentials of storage accounts, default on
          --s3-endpoint URL       the endpoint of S3 buckets; without it, S3 credentials are validated in form only
          --seed-assets N         start with N assets in the project demo, default 0
          --token T               accept T as a token with all permissions, instead of a generated one
          --help                  show this help
        """;

    /// <summary>The options; null for --help.</summary>
    public static EmulatorOptions? Parse(IReadOnlyList<string> args)
    {
        var options = new EmulatorOptions { Port = DefaultPort };
        for (var i = 0; i < args.Count; i++)
        {
            var (name, value) = Split(args[i]);
            if (name is "--help" or "-h")
                return null;
            if (value is null && i + 1 < args.Count)
                value = args[++i];
            options = Apply(options, name, value);
        }
        return options;
    }

    private static (string Name, string? Value) Split(string argument)
    {
        var sign = argument.IndexOf('=', StringComparison.Ordinal);
        return sign < 0 ? (argument, null) : (argument[..sign], argument[(sign + 1)..]);
    }

    private static EmulatorOptions Apply(EmulatorOptions options, string name, string? value) => name switch
    {
        "--urls" => options with { Port = ReadPort(Need(name, value)) },
        "--latency-ms" => options with { Latency = TimeSpan.FromMilliseconds(ReadCount(name, value)) },
        "--rate-limits" => ReadLimits(options, name, Need(name, value)),
        "--state-ms" => options with { StateTime = TimeSpan.FromMilliseconds(ReadCount(name, value)) },
        "--faults" => options with { Faults = ReadFaults(name, Need(name, value)) },
        "--storage-check" => options with { StorageCheck = ReadSwitch(name, value) },
        "--s3-endpoint" => options with { S3Endpoint = ReadUrl(name, Need(name, value)) },
        "--seed-assets" => options with { SeedAssets = ReadCount(name, value) },
        "--token" => options with { Token = Need(name, value) },
        _ => throw new OptionsException($"Unknown option '{name}'. --help shows what there is."),
    };

    private static string Need(string name, string? value) =>
        string.IsNullOrEmpty(value) ? throw new OptionsException($"{name} needs a value.") : value;

    private static int ReadCount(string name, string? value) =>
        int.TryParse(Need(name, value), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new OptionsException($"{name} needs a number, not '{value}'.");

    private static bool ReadSwitch(string name, string? value) => Need(name, value) switch
    {
        "on" => true,
        "off" => false,
        _ => throw new OptionsException($"{name} is on or off, not '{value}'."),
    };

    private static EmulatorOptions ReadLimits(EmulatorOptions options, string name, string value)
    {
        var parts = value.Split('/');
        return parts.Length == 2
            ? options with { RateLimits = true, RateLimit = new RateLimit(ReadLimit(name, parts[0]), ReadLimit(name, parts[1])) }
            : options with { RateLimits = ReadSwitch(name, value) };
    }

    private static int ReadLimit(string name, string value) =>
        ReadCount(name, value) is > 0 and var limit ? limit : throw new OptionsException($"{name} needs limits of at least 1, not '{value}'.");

    private static string ReadFaults(string name, string value)
    {
        try
        {
            FaultPlanText.Parse(value);
            return value;
        }
        catch (FormatException error)
        {
            throw new OptionsException($"{name}: {error.Message}");
        }
    }

    private static Uri ReadUrl(string name, string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new OptionsException($"{name} needs a URL, not '{value}'.");

    private static int ReadPort(string value)
    {
        var url = ReadUrl("--urls", value);
        if (url.Scheme != Uri.UriSchemeHttp)
            throw new OptionsException($"--urls takes one http URL, not '{value}'.");
        // Anyone who can connect can create a token, so it must not be exposed to the network.
        var isLoopback = url.Host == "localhost" || (IPAddress.TryParse(url.Host, out var address) && address.Equals(IPAddress.Loopback));
        return isLoopback
            ? url.Port
            : throw new OptionsException($"--urls must be on 127.0.0.1 or localhost, not '{url.Host}': the emulator is for this machine only.");
    }
}

/// <summary>An invalid command line.</summary>
internal sealed class OptionsException(string message) : Exception(message);
