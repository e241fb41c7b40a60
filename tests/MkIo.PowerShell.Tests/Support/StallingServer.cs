using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MkIo.PowerShell.Tests.Support;

/// <summary>Accepts connections on loopback and reads what comes, and answers nothing, or what a test says and then nothing.</summary>
internal sealed class StallingServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, string?> _answer;
    private readonly CancellationTokenSource _ending = new();
    private int _stalled;
    private int _closed;

    /// <param name="answer">The body for a request's first line; null to answer nothing.</param>
    public StallingServer(Func<string, string?>? answer = null)
    {
        _answer = answer ?? (_ => null);
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri BaseUrl => new($"http://{_listener.LocalEndpoint}/");

    /// <summary>How many requests wait, or waited, for an answer that does not come.</summary>
    public int Stalled => Volatile.Read(ref _stalled);

    /// <summary>How many of these connections the client has closed.</summary>
    public int Closed => Volatile.Read(ref _closed);

    public void Dispose()
    {
        _ending.Cancel();
        _listener.Dispose();
        _ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_ending.Token));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over: the listener was stopped, while it waited or between two connections.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            try
            {
                while (await FirstLineAsync(stream) is { } request)
                {
                    if (_answer(request) is { } body)
                    {
                        var bytes = Encoding.UTF8.GetBytes(body);
                        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {bytes.Length}\r\n\r\n"), _ending.Token);
                        await stream.WriteAsync(bytes, _ending.Token);
                        continue;
                    }

                    Interlocked.Increment(ref _stalled);
                    try
                    {
                        await FirstLineAsync(stream);
                    }
                    finally
                    {
                        if (!_ending.IsCancellationRequested)
                            Interlocked.Increment(ref _closed);
                    }
                }
            }
            catch (Exception error) when (error is OperationCanceledException or IOException or ObjectDisposedException)
            {
                // The test is over, or the client has gone.
            }
        }
    }

    // Null when the client has closed the connection. The bodies that the tests send are not looked at.
    private async Task<string?> FirstLineAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer, _ending.Token);
            if (count == 0)
                return null;
            head.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }

        return head.ToString().Split("\r\n")[0];
    }
}
