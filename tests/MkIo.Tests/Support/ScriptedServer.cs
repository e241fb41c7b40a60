using System.Net;
using System.Text;

namespace MkIo.Tests.Support;

/// <summary>A real HTTP server on loopback that answers as a test says: for what the local MK.IO does not do, such as break.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly HttpListener _listener;
    private readonly Func<HttpListenerContext, int, Task> _answer;
    private readonly List<Received> _received = [];

    public ScriptedServer(Func<HttpListenerContext, int, Task> answer)
    {
        _answer = answer;
        (_listener, BaseUrl) = Listen();
        _ = ServeAsync();
    }

    public Uri BaseUrl { get; }

    public IReadOnlyList<Received> Requests
    {
        get
        {
            lock (_received)
                return [.. _received];
        }
    }

    public static Task AnswerAsync(HttpListenerContext context, int status, string body = "{}", string type = "application/json")
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength64 = bytes.Length;
        return context.Response.OutputStream.WriteAsync(bytes).AsTask().ContinueWith(_ => context.Response.Close(), TaskScheduler.Default);
    }

    /// <summary>Begins an answer and breaks the connection.</summary>
    public static async Task BreakAsync(HttpListenerContext context)
    {
        context.Response.ContentLength64 = 100;
        await context.Response.OutputStream.WriteAsync("{"u8.ToArray());
        await context.Response.OutputStream.FlushAsync();
        context.Response.Abort();
    }

    public void Dispose() => _listener.Close();

    private static (HttpListener, Uri) Listen()
    {
        for (var attempt = 0; ; attempt++)
        {
            var port = Random.Shared.Next(20000, 60000);
            var listener = new HttpListener();
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                listener.Start();
                return (listener, new Uri($"http://127.0.0.1:{port}/"));
            }
            catch (Exception error) when (error is HttpListenerException or System.Net.Sockets.SocketException && attempt < 20)
            {
                // The port is taken, as .NET or Mono says it: try another.
            }
        }
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            int number;
            using var reader = new StreamReader(context.Request.InputStream);
            var body = await reader.ReadToEndAsync();
            lock (_received)
            {
                _received.Add(new Received(context.Request.HttpMethod, context.Request.RawUrl!, new(context.Request.Headers.AllKeys.ToDictionary(key => key!, key => context.Request.Headers[key]!), StringComparer.OrdinalIgnoreCase), body));
                number = _received.Count;
            }

            _ = _answer(context, number);
        }
    }

    internal sealed record Received(string Method, string Path, Dictionary<string, string> Headers, string Body);
}
