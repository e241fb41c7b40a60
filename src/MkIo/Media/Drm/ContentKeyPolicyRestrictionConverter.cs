using MkIo.Json;

namespace MkIo.Media;

/// <summary>Tells the members of the family <see cref="ContentKeyPolicyRestriction"/> apart.</summary>
public sealed class ContentKeyPolicyRestrictionConverter : TypedObjectConverter<ContentKeyPolicyRestriction, OtherContentKeyPolicyRestriction>
{
    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, Type> Types { get; } = new Dictionary<string, Type>
    {
        ["#Microsoft.Media.ContentKeyPolicyOpenRestriction"] = typeof(ContentKeyPolicyOpenRestriction),
        ["#Microsoft.Media.ContentKeyPolicyTokenRestriction"] = typeof(ContentKeyPolicyTokenRestriction),
        ["#Microsoft.Media.ContentKeyPolicyUnknownRestriction"] = typeof(ContentKeyPolicyUnknownRestriction),
    };
}
