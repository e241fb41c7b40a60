using System.Net.Http.Headers;

namespace MkIo.Http;

/// <summary>The one place where the token is opened: it writes the header, and for its own origin only.</summary>
internal sealed class Credential(Secret token, AuthenticationScheme scheme, Uri baseUrl)
{
    private const string MkIoTokenHeader = "x-mkio-token";

    public void Authorize(HttpRequestMessage request)
    {
        if (!Origin.Same(request.RequestUri!, baseUrl))
            throw Origin.Refused(request.RequestUri!, baseUrl);

        if (scheme == AuthenticationScheme.MkIoToken)
            request.Headers.TryAddWithoutValidation(MkIoTokenHeader, token.Reveal());
        else
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Reveal());
    }

    /// <summary>Removes the token from a text, should the service or a proxy have repeated it.</summary>
    public string Scrub(string text) => text.Replace(token.Reveal(), Secret.Mask);
}
