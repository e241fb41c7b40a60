using System.Text.Json;
using System.Text.RegularExpressions;

namespace MkIo.Generator;

/// <summary>Makes the classes of one API from its document and the overrides.</summary>
internal sealed partial class ModelBuilder
{
    private readonly string _api;
    private readonly ApiOverrides _overrides;
    private readonly ApiDocument _document;
    private readonly Dictionary<string, string>.KeyCollection _elsewhere;
    private readonly Words _words;
    private readonly List<ModelClass> _classes = [];
    private readonly Dictionary<string, ModelClass> _byName = [];
    private readonly Dictionary<string, ModelClass> _bySchema = [];

    private ModelBuilder(string api, Overrides overrides, ApiDocument document)
    {
        (_api, _overrides, _document, _elsewhere) = (api, overrides.Apis[api], document, overrides.Elsewhere.Keys);
        _words = new Words(overrides.Summaries, overrides.Patterns);
    }

    /// <summary>Makes the classes.</summary>
    /// <exception cref="InvalidDataException">The overrides name what the document does not have, or leave a schema out.</exception>
    public static ClientModel Build(string api, Overrides overrides, ApiDocument document)
    {
        var builder = new ModelBuilder(api, overrides, document);
        builder.AddClasses();
        builder.AssignSchemas();
        builder.LinkBases();
        builder.AssertComplete();
        // Derived classes leave out what they inherit, so base classes come first.
        foreach (var model in builder._classes.OrderBy(model => model.Bases().Count()))
            builder.AddProperties(model);
        return new ClientModel(api, builder._overrides, document, builder._classes);
    }

    private void AddClasses()
    {
        foreach (var (family, classes) in _overrides.Families)
        {
            foreach (var (name, overrides) in classes)
            {
                var model = new ModelClass(name, family, overrides) { Summary = overrides.Summary ?? $"The {Words.Of(name)}." };
                if (!_byName.TryAdd(name, model))
                    throw Error(name, "is there twice");
                _classes.Add(model);
            }
        }
    }

    private void AssignSchemas()
    {
        var named = _classes.SelectMany(model => model.Overrides.Schemas ?? []).Concat(_elsewhere).ToHashSet();
        var byDefault = _document.Schemas.Keys.Where(schema => !named.Contains(schema)).ToLookup(DefaultName);
        foreach (var model in _classes.Where(model => model.Overrides.Union is null && model.Overrides.Shared is null))
        {
            model.Schemas = model.Overrides.Schemas ?? [.. byDefault[model.Name]];
            if (model.Schemas.Count == 0)
                throw Error(model.Name, $"has no schema in {_overrides.Document}");
            foreach (var schema in model.Schemas)
            {
                if (!_document.Schemas.ContainsKey(schema))
                    throw Error(model.Name, $"carries {schema}, which {_overrides.Document} does not have");
                if (!_bySchema.TryAdd(schema, model))
                    throw Error(model.Name, $"carries {schema}, as {_bySchema[schema].Name} does");
            }
        }
    }

    private void LinkBases()
    {
        foreach (var model in _classes.Where(model => model.Overrides.Union is not null).ToList())
            LinkUnion(model);
        foreach (var model in _classes.Where(model => model.Overrides.Base is not null))
            model.Base = _byName.GetValueOrDefault(model.Overrides.Base!) ?? throw Error(model.Name, $"has the base {model.Overrides.Base}, which is not a class");
    }

    private void LinkUnion(ModelClass model)
    {
        var place = model.Overrides.Union!.Split('.', 2);
        var property = place.Length == 2 && _document.Schemas.ContainsKey(place[0]) ? _document.Properties(place[0]).FirstOrDefault(property => property.Name == place[1]) : default;
        if (property.Value.ValueKind != JsonValueKind.Object || ApiDocument.Union(Innermost(property.Value)) is not { } union)
            throw Error(model.Name, $"is the union at {model.Overrides.Union}, where {_overrides.Document} has none");

        var members = union.Members.Select(member => (member.Value, Class: OwnerOf(member.Schema, model.Overrides.Union))).ToList();
        foreach (var (value, member) in members)
        {
            member.Base = model;
            if (member.Overrides.Discriminator is { } wanted && !members.Any(other => other.Value == wanted && other.Class == member))
                throw Error(member.Name, $"has the discriminator {wanted}, which the document does not have");
            member.Discriminator ??= member.Overrides.Discriminator ?? value;
        }

        model.Union = new Union(union.Field, members, OtherOf(model));
    }

    // The class for newer members: one of the members, or a class of its own behind its base.
    private ModelClass OtherOf(ModelClass model)
    {
        var name = model.Overrides.Other ?? $"Other{model.Name}";
        if (_byName.TryGetValue(name, out var member))
            return member;
        var other = new ModelClass(name, model.Family, new ClassOverrides())
        {
            Summary = model.Overrides.OtherSummary ?? $"A {Words.Of(model.Name)} that this version does not know; all of its fields are kept.",
            IsOther = true,
            Base = model,
        };
        _byName.Add(name, other);
        _classes.Insert(_classes.IndexOf(model) + 1, other);
        return other;
    }

    private void AssertComplete()
    {
        var left = _document.Schemas.Keys.Where(schema => !_bySchema.ContainsKey(schema) && !_elsewhere.Contains(schema) && !_document.ListPages.ContainsKey(schema)).ToList();
        if (left.Count > 0)
            throw new InvalidDataException($"overrides.json: no family of {_api} carries {string.Join(", ", left)}.");
    }

    private void AddProperties(ModelClass model)
    {
        // What derived classes send decides for the fields that they inherit.
        var schemas = _classes.Where(other => other == model || other.Bases().Contains(model)).SelectMany(other => other.Schemas).ToList();
        var inherited = model.InheritedFields().ToHashSet();
        var own = model.IsAbstract ? model.Overrides.Shared ?? [] : model.Schemas.SelectMany(_document.Properties).Select(property => property.Name).Distinct().Where(name => !inherited.Contains(name)).ToList();
        var fields = schemas.SelectMany(_document.Properties).ToLookup(property => property.Name, property => property.Value);
        if (own.Where(name => !fields.Contains(name)).Concat(model.Overrides.Properties.Keys.Except(own)).FirstOrDefault() is { } unknown)
            throw Error(model.Name, $"has no field '{unknown}'");

        var sent = schemas.Where(_document.Sent.Contains).ToList();
        var writable = sent.SelectMany(_document.Properties).Where(property => !Is(property.Value, "readOnly")).Select(property => property.Name).ToHashSet();
        var required = sent.SelectMany(_document.Required).Where(writable.Contains).ToHashSet();
        foreach (var name in own)
        {
            model.Properties.Add(PropertyOf(model, name, [.. fields[name]]) with
            {
                IsReadOnly = sent.Count > 0 ? !writable.Contains(name) : fields[name].All(schema => Is(schema, "readOnly")),
                IsRequired = required.Contains(name),
            });
        }
    }

    private ModelProperty PropertyOf(ModelClass model, string field, List<JsonElement> schemas)
    {
        var overrides = model.Overrides.Properties.GetValueOrDefault(field) ?? new();
        var types = schemas.Select(schema => TypeOf(schema, $"{model.Name}.{field}", overrides.Secret)).Distinct().ToList();
        if (types.Count > 1 && overrides.Type is null)
            throw Error(model.Name, $"has the field '{field}' as {string.Join(" and as ", types)}: name its type");
        var values = schemas.Select(schema => schema.TryGetProperty("enum", out var known) ? known.EnumerateArray().Select(value => value.ToString()).ToArray() : []).ToList();
        if (values.Any(known => !known.SequenceEqual(values[0])))
            throw Error(model.Name, $"has the field '{field}' with different values");
        var name = overrides.Name ?? Words.Pascal(field);
        return new ModelProperty
        {
            Field = field,
            Name = name,
            Type = overrides.New ? types[0] : overrides.Type ?? $"{types[0]}?",
            Summary = overrides.Summary ?? _words.Summary(field, name, schemas),
            IsSecret = overrides.Secret,
            IsNew = overrides.New,
            SendNull = overrides.SendNull,
            IsDate = types[0] == Date && schemas.All(schema => Text(schema, "format") == "date"),
            IsDuration = types[0] == "string" && schemas.Any(IsDuration),
            KnownValues = values[0],
            Class = ClassOf(schemas[0], field),
        };
    }

    // A pattern or a note tells it: a format would make a TimeSpan of the field.
    private static bool IsDuration(JsonElement schema)
        => Text(schema, "pattern")?.StartsWith("^P(?:", StringComparison.Ordinal) == true || Text(schema, "x-note")?.Contains("ISO 8601 duration", StringComparison.Ordinal) == true;

    private const string Date = "DateTimeOffset";

    // JSON that the document doesn't describe: see FreeJsonConverter.
    private const string Anything = "object";

    private string TypeOf(JsonElement schema, string place, bool secret)
    {
        if (ApiDocument.Reference(schema) is { } reference)
            return _document.IsAnything(reference) ? Anything : OwnerOf(reference, place).Name;
        if (ApiDocument.Union(schema) is { } union)
            return UnionOf(union.Members, place).Name;
        if (schema.TryGetProperty("items", out var items))
            return $"IList<{InnerTypeOf(items, place, secret)}>";
        return (Text(schema, "type"), Text(schema, "format")) switch
        {
            ("string", _) when secret => "Secret",
            ("string", "uuid") => "Guid",
            ("string", "date-time" or "date") => Date,
            ("string", "duration") => "TimeSpan",
            ("string", _) => "string",
            ("boolean", _) => "bool",
            ("integer", "int64") => "long",
            ("integer", _) => "int",
            ("number", _) => "double",
            ("object", _) when schema.TryGetProperty("additionalProperties", out var inner) && inner.ValueKind == JsonValueKind.Object => $"IDictionary<string, {InnerTypeOf(inner, place, secret)}>",
            ("object", _) => $"IDictionary<string, {Anything}?>",
            _ => Anything,
        };
    }

    // Any JSON can be null.
    private string InnerTypeOf(JsonElement schema, string place, bool secret) => TypeOf(schema, place, secret) is var type && type == Anything ? $"{Anything}?" : type;

    private ModelClass? ClassOf(JsonElement schema, string place)
    {
        var inner = Innermost(schema);
        if (ApiDocument.Union(inner) is { } union)
            return UnionOf(union.Members, place);
        return ApiDocument.Reference(inner) is { } reference && !_document.IsAnything(reference) ? OwnerOf(reference, place) : null;
    }

    private ModelClass UnionOf(IReadOnlyList<(string Value, string Schema)> members, string place)
        => _classes.FirstOrDefault(model => model.Union is { } union && members.All(member => union.Members.Any(known => known.Class == OwnerOf(member.Schema, place))))
            ?? throw new InvalidDataException($"overrides.json: {place} is a union that no class of {_api} is the base of.");

    private ModelClass OwnerOf(string schema, string place)
        => _bySchema.GetValueOrDefault(schema) ?? throw new InvalidDataException($"overrides.json: {place} refers to {schema}, which no class of {_api} carries.");

    // The schema of the items of lists and of the values of maps.
    private static JsonElement Innermost(JsonElement schema)
        => schema.TryGetProperty("items", out var inner) || (schema.TryGetProperty("additionalProperties", out inner) && inner.ValueKind == JsonValueKind.Object) ? Innermost(inner) : schema;

    private static string? Text(JsonElement schema, string keyword) => schema.TryGetProperty(keyword, out var value) ? value.GetString() : null;

    private static bool Is(JsonElement schema, string keyword) => schema.TryGetProperty(keyword, out var value) && value.ValueKind == JsonValueKind.True;

    // AssetPutSchema, TeamMemberSchemaRead and FlowInputFragment are Asset, TeamMember and FlowInput; AssetPutProperties is AssetProperties.
    private static string DefaultName(string schema) => Variant().Replace(schema, string.Empty);

    [GeneratedRegex("(((Get|Put|Patch|Post|Brief|Create(OrUpdate)?|Read)?Schema(_v1)?)?(Get|Put|Patch|Post|Create|Read)?|(Patch)?Body|(Json)?Fragment)$|(PatchBody|Body|Put|Patch|Create)(?=(Properties|Spec|Metadata|Flow)$)")]
    private static partial Regex Variant();

    private InvalidDataException Error(string name, string problem) => new($"overrides.json: {name} of {_api} {problem}.");
}
