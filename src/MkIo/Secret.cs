using System.Diagnostics;
using System.Net;
using System.Security;
using System.Text.Json.Serialization;

namespace MkIo;

/// <summary>
/// A token, signature or key that cannot be printed, serialised or compared by accident.
/// It has no public property, so that formatters and serialisers find nothing in it.
/// </summary>
[DebuggerDisplay("***")]
[JsonConverter(typeof(MaskedSecretConverter))]
public sealed class Secret
{
    /// <summary>What stands wherever a secret would otherwise be shown.</summary>
    public const string Mask = "***";

    private readonly string _value;

    private Secret(string value) => _value = value;

    /// <summary>Wraps a plain string; the caller should let go of it.</summary>
    /// <param name="value">The secret; surrounding white space from a copy and paste is removed.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public static Secret From(string value) => new(Guard.NotEmpty(value).Trim());

    /// <summary>Wraps the content of a <see cref="SecureString"/>.</summary>
    /// <param name="value">The secret.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public static Secret From(SecureString value)
        => From(new NetworkCredential(string.Empty, Guard.NotNull(value)).Password);

    /// <summary>Gives the secret in plain text. The only way out, and one that is easy to search for.</summary>
    /// <returns>The plain text.</returns>
    public string Reveal() => _value;

    /// <summary>Gives the secret as a <see cref="SecureString"/>, as PowerShell's own cmdlets take it.</summary>
    /// <returns>A read-only secure string.</returns>
    public SecureString ToSecureString()
    {
        var secure = new NetworkCredential(string.Empty, _value).SecurePassword;
        secure.MakeReadOnly();
        return secure;
    }

    /// <summary>Never the secret.</summary>
    /// <returns>The mask.</returns>
    public override string ToString() => Mask;
}
