using System.Net;
using System.Xml;
using System.Xml.Linq;

namespace MkIo.Emulator.Storage;

/// <summary>Tries a SAS token against the blob service that it is for.</summary>
internal static class AzureProbe
{
    /// <summary>
    /// A container that need not exist. Listing containers takes rights on the service (srt=s), which the platform does not ask
    /// for; listing the blobs of a container takes srt=c and sp=l, which it does, and rights are checked before existence.
    /// </summary>
    private const string Container = "mkio-credential-check";

    /// <summary>What is wrong with the credential, or null; never with the signature in it.</summary>
    public static async Task<string?> TryAsync(Uri account, SasToken sas, CancellationToken cancellation)
    {
        var url = new Uri($"{account.AbsoluteUri.TrimEnd('/')}/{Container}?restype=container&comp=list&maxresults=1&{sas.Query}");
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            using var response = await CloudClient.SendAsync(request, cancellation).ConfigureAwait(false);
            var body = await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
            var (code, message) = ReadError(body);
            if (response.IsSuccessStatusCode || (response.StatusCode == HttpStatusCode.NotFound && code == "ContainerNotFound"))
                return null;
            return sas.Clean($"The storage answered {(int)response.StatusCode} {code}. {message}".TrimEnd());
        }
        catch (HttpRequestException error)
        {
            return sas.Clean($"The storage cannot be reached: {error.Message}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "The storage did not answer in time.";
        }
    }

    private static (string? Code, string? Message) ReadError(string body)
    {
        try
        {
            var error = XDocument.Parse(body).Root;
            var message = error?.Element("AuthenticationErrorDetail") ?? error?.Element("Message");
            return (error?.Element("Code")?.Value, message?.Value.Split('\n')[0].Trim());
        }
        catch (XmlException)
        {
            return (null, null);
        }
    }
}
