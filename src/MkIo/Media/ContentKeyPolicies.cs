using System.Text.Json;
using System.Text.Json.Serialization;
using MkIo.Json;
using MkIo.Resources;

namespace MkIo.Media;

public sealed partial class ContentKeyPolicy
{
    /// <summary>A description; up to 1,024 characters.</summary>
    [JsonIgnore] public string? Description { get => Properties.Description; set => Properties.Description = value; }

    /// <summary>The ways to get a key.</summary>
    [JsonIgnore] public IList<ContentKeyPolicyOption>? Options { get => Properties.Options; set => Properties.Options = value; }

    /// <summary>The service's ID of the policy.</summary>
    [JsonIgnore] public Guid? PolicyId => Properties.PolicyId;

    /// <summary>When the policy was created.</summary>
    [JsonIgnore] public override DateTimeOffset? Created => Properties.Created ?? base.Created;

    /// <summary>When the policy was last changed.</summary>
    [JsonIgnore] public override DateTimeOffset? LastModified => Properties.LastModified ?? base.LastModified;

    /// <summary>The DRM systems of the options, such as <c>Widevine</c>.</summary>
    [JsonIgnore] public IReadOnlyList<string> Drm => ApiList<string>.Of((Options ?? []).Select(option => Part(option.Configuration?.ODataType, "Configuration")));

    /// <summary>The restrictions of the options, such as <c>Token</c>.</summary>
    [JsonIgnore] public IReadOnlyList<string> Restrictions => ApiList<string>.Of((Options ?? []).Select(option => Part(option.Restriction?.ODataType, "Restriction")).Distinct());

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

public partial class ContentKeyPolicyCollection
{
    /// <summary>Gets a policy with the secrets that a plain read leaves out.</summary>
    /// <param name="name">The policy's name.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="MkIoException">It does not exist, or a request failed.</exception>
    public virtual async Task<ContentKeyPolicy> GetWithSecretsAsync(string name, CancellationToken cancellationToken = default)
    {
        var policy = await GetAsync(name, cancellationToken).ConfigureAwait(false);
        var answer = await this.AskAsync<ContentKeyPolicy, JsonElement>(name, "getPolicyPropertiesWithSecrets", cancellationToken).ConfigureAwait(false);
        // The document does not say whether the answer is the properties or the policy around them.
        var properties = answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("properties", out var inner) ? inner : answer;
        policy.Properties = properties.Deserialize(MkIoJson.TypeInfo<ContentKeyPolicyProperties>()) ?? policy.Properties;
        return policy;
    }

    /// <summary>Changes a policy, or makes it; the change sees the secrets, so that they stay.</summary>
    /// <param name="name">The policy's name.</param>
    /// <param name="change">Turns the policy as it is (or a new one) into the desired one.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="MkIoException">A request failed.</exception>
    public virtual async Task<Change<ContentKeyPolicy>> SetWithSecretsAsync(string name, Action<ContentKeyPolicy> change, CancellationToken cancellationToken = default)
    {
        ContentKeyPolicy? current = null;
        try
        {
            current = await GetWithSecretsAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (MkIoException error) when (error.Kind == MkIoErrorKind.NotFound)
        {
            // It is to be made.
        }

        return await CreateOrUpdateAsync(name, current, change, cancellationToken).ConfigureAwait(false);
    }
}
