using Microsoft.Extensions.DependencyInjection;
using MkIo.Emulator;

namespace MkIo.Extensions.DependencyInjection.Tests;

/// <summary>The client in an application's services, against the local MK.IO.</summary>
public sealed class AddMkIoTests
{
    [Fact]
    public async Task The_client_is_one_for_the_application_and_works()
    {
        await using var emulator = await EmulatorHost.StartAsync(new EmulatorOptions(), TestContext.Current.CancellationToken);
        var services = new ServiceCollection();
        services.AddMkIo(Secret.From(emulator.Token), emulator.BaseUrl);
        await using var provider = services.BuildServiceProvider();

        var client = provider.GetRequiredService<MkIoClient>();
        Assert.Same(client, provider.GetRequiredService<MkIoClient>());
        var project = await client.Management.Projects.GetAsync(EmulatorHost.Project, TestContext.Current.CancellationToken);
        Assert.Equal(EmulatorHost.Project, project.Name);
    }

    [Fact]
    public async Task Handlers_can_be_added_and_the_options_can_come_from_a_service()
    {
        await using var emulator = await EmulatorHost.StartAsync(new EmulatorOptions(), TestContext.Current.CancellationToken);
        var counter = new Counter();
        var services = new ServiceCollection();
        services.AddSingleton(new TokenSource(emulator.Token));
        services.AddMkIo(provider => new MkIoClientOptions(Secret.From(provider.GetRequiredService<TokenSource>().Token), emulator.BaseUrl))
            .AddHttpMessageHandler(() => counter);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<MkIoClient>().Management.Projects.GetAsync(EmulatorHost.Project, TestContext.Current.CancellationToken);
        Assert.NotEqual(0, counter.Requests);
    }

    [Fact]
    public void A_primary_handler_that_follows_redirects_is_refused()
    {
        var services = new ServiceCollection();
        services.AddMkIo(Secret.From("t")).ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler());
        using var provider = services.BuildServiceProvider();
        Assert.Contains("AllowAutoRedirect", Assert.Throws<ArgumentException>(provider.GetRequiredService<MkIoClient>).Message, StringComparison.Ordinal);
    }

    private sealed record TokenSource(string Token);

    private sealed class Counter : DelegatingHandler
    {
        public int Requests { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
