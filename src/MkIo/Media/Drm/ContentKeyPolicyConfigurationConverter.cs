using MkIo.Json;

namespace MkIo.Media;

/// <summary>Tells the members of the family <see cref="ContentKeyPolicyConfiguration"/> apart.</summary>
public sealed class ContentKeyPolicyConfigurationConverter : TypedObjectConverter<ContentKeyPolicyConfiguration, OtherContentKeyPolicyConfiguration>
{
    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, Type> Types { get; } = new Dictionary<string, Type>
    {
        ["#Microsoft.Media.ContentKeyPolicyClearKeyConfiguration"] = typeof(ContentKeyPolicyClearKeyConfiguration),
        ["#Microsoft.Media.ContentKeyPolicyFairPlayConfiguration"] = typeof(ContentKeyPolicyFairPlayConfiguration),
        ["#Microsoft.Media.ContentKeyPolicyPlayReadyConfiguration"] = typeof(ContentKeyPolicyPlayReadyConfiguration),
        ["#Microsoft.Media.ContentKeyPolicyUnknownConfiguration"] = typeof(ContentKeyPolicyUnknownConfiguration),
        ["#Microsoft.Media.ContentKeyPolicyWidevineConfiguration"] = typeof(ContentKeyPolicyWidevineConfiguration),
    };
}
