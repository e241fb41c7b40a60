namespace MkIo.Emulator.Contract;

/// <summary>
/// The fields whose values are secret. The documents have no key for that, so they are listed here by schema, and the documents
/// tell where such a schema occurs. A test fails for a field that looks like a secret and was never classified.
/// </summary>
internal sealed class SecretFields
{
    /// <summary>The list, each by schema and field.</summary>
    public static readonly IReadOnlyList<string> Listed =
    [
        "AWSCredential.secretAccessKey",
        "AkamiHeaderAuthKey.base64Key",
        "AssetFileAccessInfoSchema.jwt",
        "AuthenticationSchema.headers",
        "AuthenticationSchema.queryParams",
        "ContentKeyPolicyFairPlayConfiguration.ask",
        "ContentKeyPolicyFairPlayConfiguration.fairPlayPfx",
        "ContentKeyPolicyFairPlayConfiguration.fairPlayPfxPassword",
        "ContentKeyPolicySymmetricTokenKey.keyValue",
        "ContentKeyPolicyX509CertificateTokenKey.rawBody",
        "ContentSourcePatchBodyTransport.passPhrase",
        "ContentSourcePatchBodyTransport.password",
        "GoogleCredential.gac",
        "LiveEventInput.accessToken",
        "MetricsStatusSchema.password",
        "StreamingLocatorContentKey.value",
        "TransportSpecJsonFragment.passPhrase",
        "TransportSpecJsonFragment.password",
        "TransportSpecJsonFragment.streamKey",
        "UserTokenMetadataSchema.JWT",
    ];

    private readonly HashSet<string> _always = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _belowParent = new(StringComparer.OrdinalIgnoreCase);

    public SecretFields(IReadOnlyCollection<SchemaNode> schemas)
    {
        var isSecret = schemas
            .SelectMany(schema => schema.Properties.Keys, (schema, field) => (Schema: schema, Field: field))
            .ToLookup(entry => Listed.Contains($"{entry.Schema.Name}.{entry.Field}"));
        var harmless = isSecret[false].Select(entry => entry.Field).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (schema, field) in isSecret[true])
            if (harmless.Contains(field))
                _belowParent.UnionWith(ParentsOf(schema, schemas).Select(parent => $"{parent}.{field}"));
            else
                _always.Add(field);
        Unknown = [.. Listed.Except(isSecret[true].Select(entry => $"{entry.Schema.Name}.{entry.Field}"))];
    }

    /// <summary>Fields of the list that no document declares.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>True for a secret field. A name that is harmless elsewhere, such as value, is one below certain parents only.</summary>
    public bool Contains(string? parent, string field) => _always.Contains(field) || (parent is not null && _belowParent.Contains($"{parent}.{field}"));

    private static IEnumerable<string> ParentsOf(SchemaNode schema, IEnumerable<SchemaNode> schemas) =>
        from holder in schemas
        from property in holder.Properties.Values
        let value = property.Schema.Items ?? property.Schema
        where value == schema || value.OneOf.Contains(schema) || value.AdditionalProperties == schema
        select property.Name;
}
