using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

public sealed partial class StreamingPolicy
{
    /// <summary>The content key policy of locators that name none.</summary>
    [JsonIgnore] public string? DefaultContentKeyPolicyName { get => Properties.DefaultContentKeyPolicyName; set => Properties.DefaultContentKeyPolicyName = value; }

    /// <summary>Whether it is one of the service's own, which cannot be changed.</summary>
    [JsonIgnore] public bool IsPredefined => Name?.StartsWith("Predefined_", StringComparison.Ordinal) == true;

    /// <summary>The encryptions that the policy offers, <c>None</c> among them.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Encryption
        => ApiList<string>.Of(new (string Name, object? Part)[]
        {
            ("None", Properties.NoEncryption),
            ("Envelope", Properties.EnvelopeEncryption),
            ("Cenc", Properties.CommonEncryptionCenc),
            ("Cbcs", Properties.CommonEncryptionCbcs),
        }.Where(pair => pair.Part is not null).Select(pair => pair.Name));

    /// <summary>The protocols that the policy offers.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Protocols
    {
        get
        {
            var enabled = new[]
            {
                Properties.NoEncryption?.EnabledProtocols, Properties.EnvelopeEncryption?.EnabledProtocols,
                Properties.CommonEncryptionCenc?.EnabledProtocols, Properties.CommonEncryptionCbcs?.EnabledProtocols,
            }.OfType<EnabledProtocols>().ToList();
            return ApiList<string>.Of(new (string Name, bool On)[]
            {
                ("Hls", enabled.Any(protocols => protocols.Hls)),
                ("Dash", enabled.Any(protocols => protocols.Dash)),
                ("Download", enabled.Any(protocols => protocols.Download)),
            }.Where(pair => pair.On).Select(pair => pair.Name));
        }
    }
}
