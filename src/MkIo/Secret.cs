using System.Diagnostics;
using System.Net;
using System.Security;
using System.Text.Json;
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

/// <summary>What any serializer gets to see of a secret: the mask. This is the default on the type itself.</summary>
public sealed class MaskedSecretConverter : JsonConverter<Secret>
{
    /// <inheritdoc/>
    public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => SecretReader.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options)
        => Guard.NotNull(writer).WriteStringValue(Secret.Mask);
}

/// <summary>Writes the secret itself. It is part of the options for request bodies and of no others.</summary>
internal sealed class RevealedSecretConverter : JsonConverter<Secret>
{
    public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => SecretReader.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options)
        => writer.WriteStringValue(value.Reveal());
}

/// <summary>Reads a secret out of an answer; the service may send an empty one in place of a value that it hides.</summary>
file static class SecretReader
{
    public static Secret? Read(ref Utf8JsonReader reader)
        => reader.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? Secret.From(text) : null;
}
