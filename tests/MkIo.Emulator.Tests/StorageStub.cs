using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MkIo.Emulator.Tests;

/// <summary>Stands for a cloud: gives one answer to everything, until it is told another.</summary>
internal sealed class StorageStub : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;
    private byte[] _answer = [];

    public StorageStub(string status, string body)
    {
        _listener.Start();
        Url = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        Answer(status, body);
        _serving = ServeAsync();
    }

    public string Url { get; }

    public string LastRequest { get; private set; } = string.Empty;

    public void Answer(string status, string body) =>
        _answer = Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: application/xml\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var connection = await _listener.AcceptTcpClientAsync();
                var stream = connection.GetStream();
                var buffer = new byte[8192];
                LastRequest = Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer));
                await stream.WriteAsync(_answer);
            }
        }
        catch (Exception error) when (error is SocketException or InvalidOperationException)
        {
            // The listener was stopped, while it waited or between two connections.
        }
    }
}
