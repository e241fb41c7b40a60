using System.Text.RegularExpressions;

namespace MkIo.Emulator.Contract;

/// <summary>One schema of a document, compiled at start, with its references resolved.</summary>
internal sealed class SchemaNode
{
    public string? Name { get; set; }

    public SchemaType Type { get; set; }

    public bool Nullable { get; set; }

    public bool ReadOnly { get; set; }

    public bool Immutable { get; set; }

    public Dictionary<string, SchemaProperty> Properties { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Required { get; set; } = [];

    /// <summary>The schema of the values of a map; null where the document does not say.</summary>
    public SchemaNode? AdditionalProperties { get; set; }

    public bool AdditionalPropertiesForbidden { get; set; }

    public int? MaxProperties { get; set; }

    /// <summary>True for labels, whose characters are limited by a note only.</summary>
    public bool HoldsLabels { get; set; }

    public SchemaNode? Items { get; set; }

    public int? MinItems { get; set; }

    public int? MaxItems { get; set; }

    public IReadOnlyList<string>? Enum { get; set; }

    /// <summary>The pattern as the document has it.</summary>
    public string? PatternText { get; set; }

    /// <summary>The pattern, compiled when it is first used: most never are.</summary>
    public Regex? Pattern => PatternText is null ? null : field ??= SchemaCompiler.CompilePattern(PatternText);

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public string? Format { get; set; }

    public decimal? Minimum { get; set; }

    public decimal? Maximum { get; set; }

    public IReadOnlyList<SchemaNode> OneOf { get; set; } = [];

    public string? Discriminator { get; set; }

    public Dictionary<string, SchemaNode> Mapping { get; } = new(StringComparer.Ordinal);

    /// <summary>A map has arbitrary keys, so it is replaced as a whole rather than merged by key.</summary>
    public bool IsMap => AdditionalProperties is not null && Properties.Count == 0;

    public SchemaNode? PropertySchema(string name) =>
        Properties.TryGetValue(name, out var property) ? property.Schema : null;
}

/// <summary>A property; readOnly and immutable can be siblings of a $ref, so they belong to the property.</summary>
internal sealed record SchemaProperty(string Name, SchemaNode Schema, bool ReadOnly, bool Immutable);

internal enum SchemaType
{
    Any,
    Object,
    Array,
    String,
    Integer,
    Number,
    Boolean,
}

/// <summary>The short name of a schema, which is the kind of its resources.</summary>
internal static partial class SchemaName
{
    public static string Short(SchemaNode schema) => Noise().Replace(schema.Name ?? "Resource", string.Empty);

    [GeneratedRegex("(Response)?(Schema)?(Get)?(Schema)?(_v1)?\\z")]
    private static partial Regex Noise();
}
