using System.Text.Json;
using MkIo.Http;
using MkIo.Json;
using MkIo.Resources;

namespace MkIo.Media.Drm;

/// <summary>Content key policies (<c>/contentKeyPolicies</c>).</summary>
public sealed class ContentKeyPolicyCollection : StatefulCollection<ContentKeyPolicy>
{
    internal ContentKeyPolicyCollection(ApiSender sender, string root)
        : base(sender, new("content key policy", $"{root}/contentKeyPolicies") { PatchedWith = ["properties.options"] })
    {
    }

    /// <summary>Gets a policy with the secrets that a plain read leaves out.</summary>
    /// <param name="name">The policy's name.</param>
    /// <param name="cancellation">Ends the requests.</param>
    /// <exception cref="MkIoException">It does not exist, or a request failed.</exception>
    public async Task<ContentKeyPolicy> GetWithSecretsAsync(string name, CancellationToken cancellation = default)
    {
        var policy = await GetAsync(name, cancellation).ConfigureAwait(false);
        var answer = await this.AskAsync<ContentKeyPolicy, JsonElement>(name, "getPolicyPropertiesWithSecrets", cancellation).ConfigureAwait(false);
        // The document does not say whether the answer is the properties or the policy around them.
        var properties = answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("properties", out var inner) ? inner : answer;
        policy.Properties = properties.Deserialize(MkIoJson.TypeInfo<ContentKeyPolicyProperties>()) ?? policy.Properties;
        return policy;
    }

    /// <summary>Changes a policy, or makes it; the change sees the secrets, so that they stay.</summary>
    /// <param name="name">The policy's name.</param>
    /// <param name="change">Turns the policy as it is (or a new one) into the desired one.</param>
    /// <param name="cancellation">Ends the requests.</param>
    /// <exception cref="MkIoException">A request failed.</exception>
    public async Task<Change<ContentKeyPolicy>> SetWithSecretsAsync(string name, Action<ContentKeyPolicy> change, CancellationToken cancellation = default)
    {
        ContentKeyPolicy? current = null;
        try
        {
            current = await GetWithSecretsAsync(name, cancellation).ConfigureAwait(false);
        }
        catch (MkIoException error) when (error.Kind == MkIoErrorKind.NotFound)
        {
            // It is to be made.
        }

        return await SetAsync(name, current, change, cancellation).ConfigureAwait(false);
    }
}
