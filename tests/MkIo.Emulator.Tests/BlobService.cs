using System.Net;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace MkIo.Emulator.Tests;

/// <summary>Lists and reads blobs as Azure does, in pages of two, for signatures that are not withdrawn.</summary>
internal sealed class BlobService : IAsyncDisposable
{
    private const int PageSize = 2;

    private readonly WebApplication _application;

    private BlobService(WebApplication application) => _application = application;

    public string Url => _application.Urls.First();

    /// <summary>The contents by container/name.</summary>
    public SortedDictionary<string, byte[]> Blobs { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Withdrawn { get; } = [];

    public int ListCalls { get; private set; }

    public static async Task<BlobService> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        var service = new BlobService(application);
        application.Run(service.HandleAsync);
        await application.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private Task HandleAsync(HttpContext context)
    {
        if (Withdrawn.Contains(context.Request.Query["sig"].ToString()))
            return WriteAsync(context, 403, new XElement("Error", new XElement("Code", "AuthenticationFailed"), new XElement("Message", "Withdrawn.")));
        return context.Request.Query.ContainsKey("comp") ? ListAsync(context) : GetAsync(context);
    }

    private Task ListAsync(HttpContext context)
    {
        ListCalls++;
        var container = context.Request.Path.Value!.Trim('/') + "/";
        var prefix = context.Request.Query["prefix"].ToString();
        var entries = Blobs.Where(blob => blob.Key.StartsWith(container + prefix, StringComparison.Ordinal))
            .Select(blob => (Name: blob.Key[container.Length..], Size: blob.Value.Length))
            .Select(blob => blob.Name.IndexOf('/', prefix.Length) is >= 0 and var end ? (Name: blob.Name[..(end + 1)], Size: -1) : blob)
            .Distinct().ToList();
        if (!Blobs.Keys.Any(name => name.StartsWith(container, StringComparison.Ordinal)))
            return WriteAsync(context, 404, new XElement("Error", new XElement("Code", "ContainerNotFound")));
        var skip = int.TryParse(context.Request.Query["marker"], out var marker) ? marker : 0;
        return WriteAsync(context, 200, new XElement(
            "EnumerationResults",
            new XElement("Blobs", entries.Skip(skip).Take(PageSize).Select(entry => entry.Size < 0
                ? new XElement("BlobPrefix", new XElement("Name", entry.Name))
                : new XElement("Blob", new XElement("Name", entry.Name), new XElement("Properties", new XElement("Content-Length", entry.Size))))),
            new XElement("NextMarker", skip + PageSize < entries.Count ? skip + PageSize : null)));
    }

    private Task GetAsync(HttpContext context) => Blobs.TryGetValue(context.Request.Path.Value!.Trim('/'), out var content)
        ? Results.Bytes(content, "video/mp4", enableRangeProcessing: true, entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue("\"1\"")).ExecuteAsync(context)
        : WriteAsync(context, 404, new XElement("Error", new XElement("Code", "BlobNotFound")));

    private static Task WriteAsync(HttpContext context, int status, XElement body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/xml";
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body.ToString())).AsTask();
    }
}
