using System.Management.Automation.Host;

namespace MkIo.PowerShell.Connection;

/// <summary>What Connect-MkIo takes where no parameter says it: the environment, then the user.</summary>
internal static class ConnectDefaults
{
    public static Secret? Token(PSHost host)
        => Variable("MKIO_TOKEN") is { } token ? Secret.From(token) : Ask(host, "MK.IO token", ui => ui.ReadLineAsSecureString() is { Length: > 0 } text ? Secret.From(text) : null);

    public static string? Project(PSHost host, bool askUser)
        => Variable("MKIO_PROJECT") ?? (askUser ? Ask(host, "MK.IO project (empty for none)", ui => NullIfEmpty(ui.ReadLine())) : null);

    public static Uri? BaseUrl()
        => Variable("MKIO_BASE_URL") is { } text
            ? Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : throw new ArgumentException($"The environment variable MKIO_BASE_URL is not an address: '{text}'.")
            : null;

    private static string? Variable(string name) => NullIfEmpty(Environment.GetEnvironmentVariable(name));

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();

    private static T? Ask<T>(PSHost host, string question, Func<PSHostUserInterface, T?> read) where T : class
    {
        // A runbook or a script without a terminal has nobody to ask; some hosts would wait for ever.
        if (!Environment.UserInteractive || Console.IsInputRedirected)
            return null;
        try
        {
            host.UI.Write($"{question}: ");
            return read(host.UI);
        }
        catch (Exception error) when (error is PSInvalidOperationException or HostException or NotImplementedException)
        {
            return null;
        }
    }
}
