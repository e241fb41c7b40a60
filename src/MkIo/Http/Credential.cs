using System.Net.Http.Headers;

namespace MkIo.Http;

/// <summary>The one place where the token is opened: it writes the header, and for its own origin only.</summary>
internal sealed class Credential(Secret token, AuthenticationScheme scheme, Uri baseUrl)
{
    private const string MkIoTokenHeader = "x-mkio-token";
    private const string BearerScheme = "Bearer";

    /// <summary>Shows a service beside the API its own token, and to nobody on the way.</summary>
    public static void Authorize(HttpRequestMessage request, CompanionService service)
    {
        var address = request.RequestUri!;
        if (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
            throw new MkIoException(MkIoErrorKind.ForeignOrigin, $"The file service at {address.Host} is plain http; the token was not sent there.");
        request.Headers.Authorization = new AuthenticationHeaderValue(BearerScheme, service.Token?.Reveal());
    }

    public void Authorize(HttpRequestMessage request)
    {
        if (!Origin.Same(request.RequestUri!, baseUrl))
            throw Origin.Refused(request.RequestUri!, baseUrl);

        if (scheme == AuthenticationScheme.MkIoToken)
            request.Headers.TryAddWithoutValidation(MkIoTokenHeader, token.Reveal());
        else
            request.Headers.Authorization = new AuthenticationHeaderValue(BearerScheme, token.Reveal());
    }

    /// <summary>Removes the tokens from a text, should a service or a proxy have repeated them.</summary>
    public string Scrub(string text, CompanionService? service = null)
    {
        var clean = text.Replace(token.Reveal(), Secret.Mask);
        return service?.Token is { } other ? clean.Replace(other.Reveal(), Secret.Mask) : clean;
    }
}

/// <summary>Whether two addresses are of one origin (scheme, host and port): the token is for one origin only.</summary>
internal static class Origin
{
    private const UriComponents Parts = UriComponents.SchemeAndServer;

    public static bool Same(Uri left, Uri right)
        => Uri.Compare(left, right, Parts, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    public static MkIoException Refused(Uri address, Uri own) => new(
        MkIoErrorKind.ForeignOrigin,
        $"The service pointed to {address.GetLeftPart(UriPartial.Authority)}, which is not {own.GetLeftPart(UriPartial.Authority)}. " +
        "It was not followed, so that the token stays where it belongs.");
}
