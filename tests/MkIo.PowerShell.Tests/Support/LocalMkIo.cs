using MkIo.Emulator;

namespace MkIo.PowerShell.Tests.Support;

/// <summary>A local MK.IO with many assets, for one test class.</summary>
public sealed class LocalMkIo : IAsyncLifetime
{
    public const int Assets = 250;

    private EmulatorHost _host = null!;

    /// <summary>A shell that is connected to it.</summary>
    internal Shell Shell { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await EmulatorHost.StartAsync(new EmulatorOptions { StorageCheck = false, SeedAssets = Assets }, CancellationToken.None);
        Shell = new Shell(_host.BaseUrl, _host.Token);
    }

    public async ValueTask DisposeAsync()
    {
        Shell.Dispose();
        await _host.DisposeAsync();
    }
}
