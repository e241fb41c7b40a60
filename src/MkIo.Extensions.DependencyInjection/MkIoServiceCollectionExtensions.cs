using Microsoft.Extensions.DependencyInjection.Extensions;
using MkIo;
using MkIo.Http;

// Where the extension methods of all libraries are, so that no using is needed where services are set up.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Registers <see cref="MkIoClient"/>.</summary>
public static class MkIoServiceCollectionExtensions
{
    /// <summary>The name of the client's HTTP client, under which handlers can be added to it.</summary>
    public const string HttpClientName = "MkIo";

    /// <summary>Registers one <see cref="MkIoClient"/> for the whole application, which is safe to use from many threads.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">Makes the client's options, when it is first asked for; the token may come from any other service.</param>
    /// <returns>The builder of the client's HTTP client, to which handlers can be added. A primary handler must not follow redirects.</returns>
    public static IHttpClientBuilder AddMkIo(this IServiceCollection services, Func<IServiceProvider, MkIoClientOptions> options)
    {
        Guard.NotNull(options);
        Guard.NotNull(services).TryAddSingleton(provider => new MkIoClient(
            options(provider), provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(HttpClientName)));
        // The client keeps its handler; what a change of DNS asks for, the handler does by itself.
        return services.AddHttpClient(HttpClientName)
            .ConfigurePrimaryHttpMessageHandler(HttpClientFactory.NewHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }

    /// <summary>Registers one <see cref="MkIoClient"/> for a token.</summary>
    /// <param name="services">The services.</param>
    /// <param name="token">The API token.</param>
    /// <param name="baseUrl">The service's address; null for <see cref="MkIoClientOptions.DefaultBaseUrl"/>.</param>
    /// <returns>The builder of the client's HTTP client.</returns>
    public static IHttpClientBuilder AddMkIo(this IServiceCollection services, Secret token, Uri? baseUrl = null)
        => services.AddMkIo(_ => new MkIoClientOptions(token, baseUrl));
}
