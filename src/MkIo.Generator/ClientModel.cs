namespace MkIo.Generator;

/// <summary>A class of the client.</summary>
internal sealed class ModelClass(string name, string family, ClassOverrides overrides)
{
    public string Name => name;

    public string Family => family;

    public ClassOverrides Overrides => overrides;

    /// <summary>The schemas that it carries; none for a base class.</summary>
    public IReadOnlyList<string> Schemas { get; set; } = [];

    public ModelClass? Base { get; set; }

    /// <summary>Set for the base class of a union.</summary>
    public Union? Union { get; set; }

    /// <summary>The value of <c>@odata.type</c> that new objects of a member of a union have.</summary>
    public string? Discriminator { get; set; }

    /// <summary>Whether it is the class for members of a union that are newer than the client.</summary>
    public bool IsOther { get; init; }

    public bool IsAbstract => overrides.Shared is not null || Union is not null;

    public List<ModelProperty> Properties { get; } = [];

    public required string Summary { get; init; }

    public IEnumerable<ModelClass> Bases() => Base is null ? [] : Base.Bases().Prepend(Base);

    /// <summary>The fields that the class inherits.</summary>
    public IEnumerable<string> InheritedFields()
        => Bases().SelectMany(basis => basis.Properties.Select(property => property.Field).Concat(basis.Union is { IsTyped: true } union ? [union.Field] : []));
}

/// <summary>A union: schemas that a field tells apart.</summary>
/// <param name="Field">The discriminator.</param>
/// <param name="Members">The classes by the values of the discriminator.</param>
/// <param name="Other">The class for members that are newer than the client.</param>
internal sealed record Union(string Field, IReadOnlyList<(string Value, ModelClass Class)> Members, ModelClass Other)
{
    public const string TypedField = "@odata.type";

    /// <summary>Whether the discriminator is that of TypedObject.</summary>
    public bool IsTyped => Field == TypedField;
}

/// <summary>A property of a class.</summary>
internal sealed record ModelProperty
{
    /// <summary>The name in JSON.</summary>
    public required string Field { get; init; }

    public required string Name { get; init; }

    /// <summary>The C# type, with its question mark.</summary>
    public required string Type { get; init; }

    public required string Summary { get; init; }

    public bool IsReadOnly { get; init; }

    public bool IsRequired { get; init; }

    public bool IsSecret { get; init; }

    public bool IsNew { get; init; }

    public bool SendNull { get; init; }

    public bool IsDate { get; init; }

    /// <summary>Whether it is a string that the API documents as an ISO 8601 duration.</summary>
    public bool IsDuration { get; init; }

    public IReadOnlyList<string> KnownValues { get; init; } = [];

    /// <summary>The class of the values, of the items of a list or of the values of a map; null for other types.</summary>
    public ModelClass? Class { get; init; }
}

/// <summary>The classes of one API of the client.</summary>
/// <param name="Api">Its name.</param>
/// <param name="Overrides">Its entries in the overrides.</param>
/// <param name="Document">Its document.</param>
/// <param name="Classes">The classes.</param>
/// <param name="Patterns">Patterns in words.</param>
internal sealed record ClientModel(
    string Api, ApiOverrides Overrides, ApiDocument Document, IReadOnlyList<ModelClass> Classes, IReadOnlyDictionary<string, string> Patterns);
