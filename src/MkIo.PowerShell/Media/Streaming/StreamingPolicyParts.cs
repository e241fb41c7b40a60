using MkIo.Media;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Makes a streaming policy out of the encryptions and protocols that a user named.</summary>
internal static class StreamingPolicyParts
{
    public static void Apply(StreamingPolicyProperties policy, IReadOnlyList<string> encryptions, IReadOnlyList<string> protocols)
    {
        var enabled = new EnabledProtocols
        {
            Hls = Has(protocols, "Hls"),
            Dash = Has(protocols, "Dash"),
            Download = Has(protocols, "Download"),
        };
        policy.NoEncryption = Has(encryptions, "None") ? new NoEncryption { EnabledProtocols = enabled } : null;
        policy.EnvelopeEncryption = Has(encryptions, "Envelope") ? new EnvelopeEncryption { EnabledProtocols = enabled, ContentKeys = Keys("envelope") } : null;
        policy.CommonEncryptionCenc = Has(encryptions, "Cenc")
            ? new CommonEncryptionCenc { EnabledProtocols = enabled, ContentKeys = Keys("cenc"), Drm = new CencDrmConfiguration { PlayReady = new(), Widevine = new() } }
            : null;
        policy.CommonEncryptionCbcs = Has(encryptions, "Cbcs")
            ? new CommonEncryptionCbcs { EnabledProtocols = enabled, ContentKeys = Keys("cbcs"), Drm = new CbcsDrmConfiguration { FairPlay = new() { AllowPersistentLicense = false } } }
            : null;
    }

    private static bool Has(IReadOnlyList<string> list, string word) => list.Contains(word, StringComparer.OrdinalIgnoreCase);

    private static StreamingPolicyContentKeys Keys(string label) => new() { DefaultKey = new DefaultKey { Label = label } };
}
