using System.Text.Json.Nodes;

namespace MkIo.Emulator.Media;

/// <summary>One of the ways to encrypt that a streaming policy can have, and how paths and keys speak of it.</summary>
/// <param name="Field">Its name in the policy.</param>
/// <param name="Name">Its name in paths and keys.</param>
/// <param name="HlsOption">What an HLS manifest's path says of it.</param>
/// <param name="DashOption">What a DASH manifest's path says of it.</param>
internal sealed record EncryptionScheme(string Field, string Name, string? HlsOption, string? DashOption)
{
    private static readonly EncryptionScheme[] All =
    [
        new("noEncryption", "NoEncryption", null, null),
        new("envelopeEncryption", "EnvelopeEncryption", "cbc", "cbc"),
        new("commonEncryptionCenc", "CommonEncryptionCenc", "cenc", "cenc"),
        new("commonEncryptionCbcs", "CommonEncryptionCbcs", "cbcs-aapl", "cbcs"),
    ];

    public bool HasKey => HlsOption is not null;

    /// <summary>Those that a policy has, with what it says of each.</summary>
    public static IEnumerable<(EncryptionScheme Scheme, JsonObject Settings)> Of(JsonObject policy) =>
        from scheme in All
        let settings = policy["properties"]![scheme.Field] as JsonObject
        where settings is not null
        select (scheme, settings);

    public static bool Allows(JsonObject settings, string protocol) => settings["enabledProtocols"]?[protocol]?.GetValue<bool>() == true;
}
