using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MkIo.Emulator.Auth;
using MkIo.Emulator.Faults;
using MkIo.Emulator.Hosting;
using MkIo.Emulator.Http;
using MkIo.Emulator.Management;
using MkIo.Emulator.Storage;

namespace MkIo.Emulator;

/// <summary>A running local MK.IO, in this process.</summary>
public sealed class EmulatorHost : IAsyncDisposable
{
    private const long MaxBodyBytes = 16 * 1024 * 1024;

    private readonly WebApplication _application;
    private readonly EmulatorState _state;

    private EmulatorHost(WebApplication application, EmulatorState state)
    {
        _application = application;
        _state = state;
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        BaseUrl = new Uri(addresses.Addresses.First());
    }

    /// <summary>Where it listens.</summary>
    public Uri BaseUrl { get; }

    /// <summary>A token with all rights.</summary>
    public string Token => _state.Tokens.StartToken;

    /// <summary>The project that exists from the start.</summary>
    public static string Project => Projects.DefaultName;

    /// <summary>Starts listening on the loopback address.</summary>
    /// <param name="options">How to start.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <returns>The emulator, which runs until it is disposed.</returns>
    public static Task<EmulatorHost> StartAsync(EmulatorOptions options, CancellationToken cancellationToken = default)
        => StartAsync(options, TimeProvider.System, cancellationToken);

    internal static async Task<EmulatorHost> StartAsync(EmulatorOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        JwtSigner.Prepare();
        var state = CreateState(options, clock);
        state.AddAssets(options.SeedAssets);
        var application = Build(options, new RequestPipeline(state));
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }
        return new EmulatorHost(application, state);
    }

    /// <summary>Waits until the process is told to end.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends with the emulator.</returns>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) => _application.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static EmulatorState CreateState(EmulatorOptions options, TimeProvider clock) => new(
        clock,
        new StorageOptions(options.StorageCheck, options.S3Endpoint),
        new EmulatorSettings { StateTime = options.StateTime },
        options.Token)
    {
        Latency = options.Latency,
        Limits = options.RateLimits ? new RateLimits(options.RateLimit.Reads, options.RateLimit.Writes, clock) : null,
        Faults = new FaultInjector(FaultPlanText.Parse(options.Faults)),
    };

    // An empty builder: no configuration from files or the environment can move it off the loopback address or make it talk.
    private static WebApplication Build(EmulatorOptions options, RequestPipeline pipeline)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        var application = builder.Build();
        application.Run(pipeline.HandleAsync);
        return application;
    }
}
