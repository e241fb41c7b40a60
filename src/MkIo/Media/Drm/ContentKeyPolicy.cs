using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A content key policy: how keys and licenses are given, and to whom.</summary>
[ApiSchema("ContentKeyPolicySchema", "ContentKeyPolicyPutSchema")]
public sealed class ContentKeyPolicy : MediaResource
{
    /// <summary>The policy's properties as the API groups them.</summary>
    [RequiredField] public ContentKeyPolicyProperties Properties { get; set; } = new();

    /// <summary>Words for people; up to 1,024 characters.</summary>
    [JsonIgnore] public string? Description { get => Properties.Description; set => Properties.Description = value; }

    /// <summary>The ways to get a key.</summary>
    [JsonIgnore] public IList<ContentKeyPolicyOption>? Options { get => Properties.Options; set => Properties.Options = value; }

    /// <summary>The service's id of the policy.</summary>
    [JsonIgnore] public Guid? PolicyId => Properties.PolicyId;

    /// <summary>When the policy was made.</summary>
    [JsonIgnore] public DateTimeOffset? Created => Properties.Created;

    /// <summary>When the policy was last changed.</summary>
    [JsonIgnore] public DateTimeOffset? LastModified => Properties.LastModified;

    /// <summary>The DRM systems of the options, such as <c>Widevine</c>.</summary>
    [JsonIgnore] public IReadOnlyList<string> Drm => (Options ?? []).Select(option => Part(option.Configuration?.ODataType, "Configuration")).ToList();

    /// <summary>The restrictions of the options, such as <c>Token</c>.</summary>
    [JsonIgnore] public IReadOnlyList<string> Restrictions => (Options ?? []).Select(option => Part(option.Restriction?.ODataType, "Restriction")).Distinct().ToList();

    // "#Microsoft.Media.ContentKeyPolicyWidevineConfiguration" says Widevine.
    private static string Part(string? type, string ending)
    {
        var name = type?.Substring(type.LastIndexOf('.') + 1) ?? string.Empty;
        const string beginning = "ContentKeyPolicy";
        return name.StartsWith(beginning, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal)
            ? name.Substring(beginning.Length, name.Length - beginning.Length - ending.Length)
            : name;
    }
}
