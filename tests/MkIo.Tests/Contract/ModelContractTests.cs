using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MkIo.Json;
using MkIo.Resources;

namespace MkIo.Tests.Contract;

/// <summary>Holds every model against the schemas of <c>api/</c>.</summary>
public sealed class ModelContractTests
{
    public static TheoryData<string, string> ModelsAndSchemas()
    {
        var data = new TheoryData<string, string>();
        foreach (var model in ModelCatalog.Models)
        {
            foreach (var schema in ModelCatalog.SchemasOf(model))
                data.Add(model.FullName!, schema);
        }

        return data;
    }

    [Fact]
    public void There_are_models_to_hold_against_the_contract() => Assert.True(ModelCatalog.Models.Count >= 25, $"Only {ModelCatalog.Models.Count} models name their schemas.");

    [Theory]
    [MemberData(nameof(ModelsAndSchemas))]
    public void Every_field_of_the_schema_is_carried(string modelName, string schemaName)
    {
        var (model, schema) = Find(modelName, schemaName);
        var fields = ModelCatalog.Fields(model);
        foreach (var property in schema.GetProperty("properties").EnumerateObject())
        {
            Assert.True(fields.TryGetValue(property.Name, out var field), $"{model.Name} has no field '{property.Name}' of {schemaName}.");
            AssertType(model, field!, property.Value);
        }
    }

    [Theory]
    [MemberData(nameof(ModelsAndSchemas))]
    public void Known_values_are_those_of_the_schema(string modelName, string schemaName)
    {
        var (model, schema) = Find(modelName, schemaName);
        var fields = ModelCatalog.Fields(model);
        foreach (var property in schema.GetProperty("properties").EnumerateObject())
        {
            var known = Member(fields[property.Name])?.GetCustomAttribute<KnownValuesAttribute>()?.Values ?? [];
            string[] declared = property.Value.TryGetProperty("enum", out var values) ? [.. values.EnumerateArray().Select(value => value.GetString()!)] : [];
            Assert.Equal(declared, known);
        }
    }

    [Fact]
    public void A_field_that_the_service_owns_is_never_sent_and_every_other_is()
    {
        foreach (var model in ModelCatalog.Models)
        {
            var document = ModelCatalog.DocumentOf(model);
            var sent = document.RequestSchemas();
            var schemas = ModelCatalog.SchemasOf(model).Where(sent.Contains).Select(name => document.Schema(name)!.Value).ToList();
            if (schemas.Count == 0)
                continue;
            foreach (var (name, field) in ModelCatalog.Fields(model))
            {
                var writable = schemas.Any(schema => schema.GetProperty("properties").TryGetProperty(name, out var property) && !IsReadOnly(property));
                var owned = Member(field)?.IsDefined(typeof(ReadOnlyFieldAttribute)) == true;
                Assert.True(writable != owned, $"{model.Name}.{name} is {(writable ? "accepted" : "not accepted")} by the service and {(owned ? "never" : "always")} sent.");
            }
        }
    }

    [Fact]
    public void A_model_that_is_sent_says_what_is_required_of_what_can_be_sent()
    {
        var held = 0;
        foreach (var model in ModelCatalog.Models)
        {
            var document = ModelCatalog.DocumentOf(model);
            var sent = document.RequestSchemas();
            var schemas = ModelCatalog.SchemasOf(model).Where(sent.Contains).Select(name => document.Schema(name)!.Value).ToList();
            if (schemas.Count == 0)
                continue;
            var writable = schemas.SelectMany(schema => schema.GetProperty("properties").EnumerateObject()).Where(property => !IsReadOnly(property.Value)).Select(property => property.Name).ToHashSet();
            var declared = schemas.SelectMany(schema => schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : []).Where(writable.Contains).Distinct().Order();
            Assert.Equal(declared, ModelCatalog.Fields(model).Where(field => IsRequired(field.Value)).Select(field => field.Key).Order());
            held++;
        }

        Assert.True(held >= 100, $"Only {held} models are sent.");
    }

    [Fact]
    public void Every_schema_that_a_model_refers_to_has_a_model()
    {
        foreach (var document in ApiDocument.All)
        {
            var carried = ModelCatalog.Models.Where(model => ModelCatalog.DocumentOf(model) == document).SelectMany(ModelCatalog.SchemasOf).Where(name => document.Schema(name) is not null);
            foreach (var schema in document.Closure(carried).Where(name => document.Schema(name)!.Value.TryGetProperty("properties", out _)))
                Assert.True(ModelCatalog.ModelOf(schema, document) is not null, $"No model carries {schema}.");
        }
    }

    [Fact]
    public void A_list_page_carries_every_field_of_the_lists()
    {
        var page = typeof(ListPage<>).GetProperties().Select(property => property.Name.ToUpperInvariant()).ToHashSet();
        var modelled = 0;
        foreach (var document in ApiDocument.All)
        {
            foreach (var (list, item) in document.Lists().Where(pair => ModelCatalog.ModelOf(pair.Item, document) is not null))
            {
                modelled++;
                foreach (var property in document.Schema(list)!.Value.GetProperty("properties").EnumerateObject())
                    Assert.Contains(property.Name.Replace("@odata.", "").ToUpperInvariant(), page);
                Assert.NotNull(item);
            }
        }

        Assert.True(modelled >= 4, $"Only {modelled} lists are modelled.");
    }

    private static (Type Model, JsonElement Schema) Find(string modelName, string schemaName)
    {
        var model = ModelCatalog.Models.Single(type => type.FullName == modelName);
        var schema = ModelCatalog.DocumentOf(model).Schema(schemaName);
        Assert.True(schema is not null, $"{schemaName} is not a schema of the document of {model.Name}.");
        return (model, schema.Value);
    }

    private static void AssertType(Type model, JsonPropertyInfo field, JsonElement schema)
    {
        var type = Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType;
        var place = $"{model.Name}.{field.Name}";
        if (ApiDocument.Reference(schema) is { } reference)
        {
            if (IsAnything(ModelCatalog.DocumentOf(model).Schema(reference)!.Value))
            {
                Assert.Equal(typeof(object), type);
                return;
            }

            Assert.True(type.GetCustomAttribute<ApiSchemaAttribute>()?.Names.Contains(reference) == true, $"{place} is not the model of {reference}.");
            return;
        }

        if (schema.TryGetProperty("oneOf", out var members))
        {
            foreach (var member in members.EnumerateArray())
            {
                var name = ApiDocument.Reference(member)!;
                Assert.True(type.IsAssignableFrom(ModelCatalog.ModelOf(name, ModelCatalog.DocumentOf(model))), $"{place} cannot hold {name}.");
            }

            return;
        }

        var format = schema.TryGetProperty("format", out var declared) ? declared.GetString() : null;
        var fits = (schema.GetProperty("type").GetString(), format) switch
        {
            ("string", "uuid") => type == typeof(Guid),
            ("string", "date-time" or "date") => type == typeof(DateTimeOffset),
            ("string", "duration") => type == typeof(TimeSpan),
            ("string", _) => type == typeof(string) || type == typeof(Secret),
            ("boolean", _) => type == typeof(bool),
            ("integer", _) => type == typeof(int) || type == typeof(long),
            ("number", _) => type == typeof(double),
            ("object", _) => typeof(System.Collections.IEnumerable).IsAssignableFrom(type) && type.IsGenericType && type.GetGenericArguments()[0] == typeof(string),
            ("array", _) => typeof(System.Collections.IEnumerable).IsAssignableFrom(type),
            _ => false,
        };
        Assert.True(fits, $"{place} is a {type.Name}, the schema says {schema.GetProperty("type")} {format}.");
    }

    private static bool IsRequired(JsonPropertyInfo field) => Member(field)?.IsDefined(typeof(RequiredFieldAttribute)) == true;

    private static bool IsAnything(JsonElement schema) => !schema.TryGetProperty("type", out _) && !schema.TryGetProperty("properties", out _);

    private static bool IsReadOnly(JsonElement property) => property.TryGetProperty("readOnly", out var value) && value.GetBoolean();

    private static MemberInfo? Member(JsonPropertyInfo field) => field.AttributeProvider as MemberInfo;
}
