using System.Text.Json;
using MkIo.Http;
using MkIo.Json;
using MkIo.Resources;

namespace MkIo.Media;

/// <summary>Content key policies (<c>/contentKeyPolicies</c>).</summary>
public sealed class ContentKeyPolicyCollection : StatefulCollection<ContentKeyPolicy>
{
    internal ContentKeyPolicyCollection(ApiSender sender, string root)
        : base(sender, new("content key policy", $"{root}/contentKeyPolicies") { PatchedWith = ["properties.options"] })
    {
    }

    /// <summary>Gets a policy with the secrets that a plain read leaves out.</summary>
    /// <param name="name">The policy's name.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="MkIoException">It does not exist, or a request failed.</exception>
    public async Task<ContentKeyPolicy> GetWithSecretsAsync(string name, CancellationToken cancellationToken = default)
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
    public async Task<Change<ContentKeyPolicy>> SetWithSecretsAsync(string name, Action<ContentKeyPolicy> change, CancellationToken cancellationToken = default)
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
