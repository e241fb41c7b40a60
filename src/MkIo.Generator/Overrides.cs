using System.Text.Json;
using System.Text.Json.Serialization;

namespace MkIo.Generator;

/// <summary>What <c>api/overrides.json</c> adds to the documents. A name in it that means nothing is an error.</summary>
internal sealed record Overrides
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new ShorthandConverter<ClassOverrides>(text => new() { Summary = text }), new ShorthandConverter<PropertyOverrides>(text => new() { Summary = text }) },
    };

    /// <summary>The APIs that the client serves, by the folders and namespaces of their models.</summary>
    public required Dictionary<string, ApiOverrides> Apis { get; init; }

    /// <summary>The summaries of fields that have the same name and meaning in many schemas.</summary>
    public Dictionary<string, string> Summaries { get; init; } = [];

    /// <summary>Patterns in words, for summaries.</summary>
    public Dictionary<string, string> Patterns { get; init; } = [];

    /// <summary>The schemas that no generated class carries, and the type that does.</summary>
    public Dictionary<string, string> Elsewhere { get; init; } = [];

    /// <summary>Fields that are masked wherever bodies are shown, and for which no model has a secret.</summary>
    public IReadOnlyList<string> AlsoSecret { get; init; } = [];

    /// <summary>Reads the overrides.</summary>
    /// <exception cref="InvalidDataException">They are not of their form.</exception>
    public static Overrides Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Overrides>(json, Options)!;
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"overrides.json: {error.Message}", error);
        }
    }

    // A class or property of which only the summary is overridden is written as that string.
    private sealed class ShorthandConverter<T>(Func<string, T> create) : JsonConverter<T> where T : class
    {
        private static readonly JsonSerializerOptions Members = new(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Converters = { new ShorthandConverter<PropertyOverrides>(text => new() { Summary = text }) },
        };

        private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => reader.TokenType == JsonTokenType.String
                ? create(reader.GetString()!)
                : JsonSerializer.Deserialize<T>(ref reader, typeof(T) == typeof(PropertyOverrides) ? Plain : Members);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}

/// <summary>One API that the client serves.</summary>
internal sealed record ApiOverrides
{
    /// <summary>The document's file name.</summary>
    public required string Document { get; init; }

    /// <summary>Further types of the JSON context, which are written by hand.</summary>
    public IReadOnlyList<string> Json { get; init; } = [];

    /// <summary>The classes that have the collections as properties and methods, and the path that those of each begin with.</summary>
    public Dictionary<string, string> Roots { get; init; } = [];

    /// <summary>The collections by the names of their properties.</summary>
    public Dictionary<string, CollectionOverrides> Collections { get; init; } = [];

    /// <summary>The classes by family: each family is a file.</summary>
    public required Dictionary<string, Dictionary<string, ClassOverrides>> Families { get; init; }
}

/// <summary>A collection of the client, by the name of its property.</summary>
internal sealed record CollectionOverrides
{
    /// <summary>The class of the resources.</summary>
    public required string Model { get; init; }

    /// <summary>The path of the list behind the root.</summary>
    public required string Path { get; init; }

    /// <summary>The class that has it; the first one of the roots by default.</summary>
    public string? On { get; init; }

    /// <summary>The resource that it belongs to, where the path has a parameter.</summary>
    public ParentOverrides? Parent { get; init; }

    /// <summary>What messages call one of the resources.</summary>
    public required string Noun { get; init; }

    /// <summary>The summary of the property and of the class.</summary>
    public required string Summary { get; init; }

    /// <summary>The name of the class; by default that of the model with Collection.</summary>
    public string? Class { get; init; }

    /// <summary>How the module completes the names of the resources.</summary>
    public CompletionOverrides Completion { get; init; } = new();

    /// <summary>Set where an update is a PATCH: see ResourceDeclaration.</summary>
    public IReadOnlyList<string>? PatchedWith { get; init; }

    /// <summary>The fields that a PATCH can change: see ResourceDeclaration.</summary>
    public IReadOnlyList<string>? Changeable { get; init; }
}

/// <summary>How the module completes the names of a collection's resources.</summary>
internal sealed record CompletionOverrides
{
    /// <summary>The noun of the cmdlets behind MkIo; that of the model by default.</summary>
    public string? Noun { get; init; }

    /// <summary>The property that users name a resource by.</summary>
    public string Key { get; init; } = "Name";

    /// <summary>The field by which the service filters with startswith; null where it can't.</summary>
    public string? Filter { get; init; }
}

/// <summary>The resource that a collection belongs to.</summary>
/// <param name="Name">The C# name of the parameter.</param>
/// <param name="Property">The property by which each resource of the collection tells it.</param>
internal sealed record ParentOverrides(string Name, string Property);

/// <summary>A class of the client, by its C# name.</summary>
internal sealed record ClassOverrides
{
    /// <summary>The summary, as XML; by default it is made of the name.</summary>
    public string? Summary { get; init; }

    /// <summary>The schemas that the class carries; by default those that have its name but for words such as Put or Schema.</summary>
    public IReadOnlyList<string>? Schemas { get; init; }

    /// <summary>Whether the class is no part of the public API: bodies whose values are parameters or results of a method.</summary>
    public bool Internal { get; init; }

    /// <summary>The base class, where it is neither ApiObject nor a union.</summary>
    public string? Base { get; init; }

    /// <summary>Of an abstract base class: the fields that all of its derived classes have.</summary>
    public IReadOnlyList<string>? Shared { get; init; }

    /// <summary>Of the base class of a union: where it stands in the document, as Schema.field.</summary>
    public string? Union { get; init; }

    /// <summary>Of the base class of a union: the class for members that are newer than the client.</summary>
    public string? Other { get; init; }

    /// <summary>The summary of that class.</summary>
    public string? OtherSummary { get; init; }

    /// <summary>The value of the discriminator that new objects have, where the document has several.</summary>
    public string? Discriminator { get; init; }

    /// <summary>The properties by their JSON names.</summary>
    public Dictionary<string, PropertyOverrides> Properties { get; init; } = [];
}

/// <summary>A property of a class.</summary>
internal sealed record PropertyOverrides
{
    /// <summary>The summary, as XML; by default it is made of the name, the notes and the limits.</summary>
    public string? Summary { get; init; }

    /// <summary>The C# name.</summary>
    public string? Name { get; init; }

    /// <summary>The C# type.</summary>
    public string? Type { get; init; }

    /// <summary>Whether it is a secret.</summary>
    public bool Secret { get; init; }

    /// <summary>Whether new objects have an empty one in place of null.</summary>
    public bool New { get; init; }

    /// <summary>Whether null is sent, where otherwise the field is left out.</summary>
    public bool SendNull { get; init; }
}
