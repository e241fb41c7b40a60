using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Json;

namespace MkIo.Tests.Contract;

/// <summary>What a user sees of an object: plain values, times by the same names everywhere, and texts that say what they are of.</summary>
public sealed class ShownTests
{
    private const string Time = "2026-03-04T05:06:07Z";

    private static readonly string[] CreatedFields = ["created", "createdAt", "createdDate", "issued"];
    private static readonly string[] ModifiedFields = ["lastModified", "lastModifiedAt", "updated", "updatedAt"];
    private static readonly string[] Parts = ["properties", "metadata", "systemData", "spec"];

    public static TheoryData<string, string> Samples() => RoundTripTests.Schemas();

    public static TheoryData<Type> Resources => [.. ModelCatalog.Models.Where(model => !model.IsAbstract && model.IsVisible && Parts.Any(part => FieldOf(model, part) is not null))];

    [Fact]
    public void No_property_hands_out_JSON_that_PowerShell_cannot_work_with()
    {
        var types = typeof(ApiObject).Assembly.GetTypes().Where(type => type.IsVisible).ToList();
        var properties = types.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)).Where(property => !typeof(JsonSerializerOptions).IsAssignableFrom(property.PropertyType)).ToList();

        Assert.Empty(properties.Where(property => Involved(property.PropertyType).Any(type => type.Namespace?.StartsWith("System.Text.Json", StringComparison.Ordinal) == true))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));
        Assert.True(properties.Count > 1500, $"{properties.Count} properties.");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_text_of_an_object_is_its_JSON_with_masked_secrets_or_its_name(string modelName, string schema)
    {
        var (model, value) = Read(modelName, schema);

        var text = value.ToString()!;

        Assert.DoesNotContain(modelName, text, StringComparison.Ordinal);
        if (model.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType != typeof(ApiObject))
        {
            // Only what is no part of another object has a name for a text.
            Assert.DoesNotContain(model, Nested.Value);
            return;
        }

        var json = JsonNode.Parse(text)!.AsObject();
        var back = JsonSerializer.Deserialize(text, MkIoJson.Display.GetTypeInfo(model));
        Assert.Equal(text, back!.ToString());
        foreach (var (name, field) in ModelCatalog.Fields(model))
        {
            Assert.True(json.ContainsKey(name) || field.Get!(value) is null, $"{model.Name}.{name} in {text}");
            if (Involved(field.PropertyType).Contains(typeof(Secret)) && json[name] is { } secret)
                Assert.All(secret is JsonObject secrets ? secrets.Select(one => one.Value) : [secret], each => Assert.Equal(Secret.Mask, (string?)each));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Lists_and_maps_say_what_is_in_them(string modelName, string schema)
    {
        var (model, value) = Read(modelName, schema);

        foreach (var property in model.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType)))
        {
            if (property.GetValue(value) is { } items)
                Assert.False(items.ToString()!.StartsWith("System.", StringComparison.Ordinal), $"{model.Name}.{property.Name} is a {items.GetType().Name}.");
        }
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void A_resource_has_the_times_that_the_API_has_of_it(Type model)
    {
        var schema = ModelCatalog.SchemasOf(model).OrderByDescending(name => Times(Sample(model, name)).Count).First();
        var sample = Sample(model, schema);
        var times = Times(sample);
        foreach (var (_, owner, field) in times)
            owner[field] = Time;

        var value = JsonSerializer.Deserialize(sample, MkIoJson.Display.GetTypeInfo(model))!;

        foreach (var name in times.Select(time => time.Name).Distinct())
        {
            var property = model.GetProperty(name);
            Assert.True(property?.PropertyType == typeof(DateTimeOffset?), $"{model.Name}.{name} is a {property?.PropertyType.Name ?? "missing property"}.");
            Assert.Equal(DateTimeOffset.Parse(Time, CultureInfo.InvariantCulture), property!.GetValue(value));
        }
    }

    [Fact]
    public void Nearly_all_resources_have_times()
    {
        var with = Resources.Select(row => row.Data).Where(model => ModelCatalog.SchemasOf(model).Any(schema => Times(Sample(model, schema)).Count > 0)).Select(model => model.Name).ToList();
        Assert.True(with.Count >= 20, string.Join(", ", with));
    }

    [Theory]
    [InlineData("""{"properties":{"newer":{"password":"p4ss","plain":1}},"token":"t0ken","other":"x"}""", """{"properties":{"newer":{"plain":1}},"other":"x"}""")]
    public void An_unknown_field_with_the_name_of_a_secret_is_no_part_of_the_text(string json, string text)
        => Assert.Equal(text, JsonSerializer.Deserialize(json, MkIoJson.TypeInfo<MkIo.Media.Job>())!.ToString());

    // The models that stand in fields of others.
    private static readonly Lazy<HashSet<Type>> Nested = new(() =>
        [.. ModelCatalog.Models.Where(model => model.IsVisible).SelectMany(model => ModelCatalog.Fields(model).Values).SelectMany(field => Involved(field.PropertyType)).Where(type => typeof(ApiObject).IsAssignableFrom(type))]);

    private static (Type Model, object Value) Read(string modelName, string schema)
    {
        var model = ModelCatalog.Models.Single(type => type.FullName == modelName);
        return (model, JsonSerializer.Deserialize(Sample(model, schema), MkIoJson.Display.GetTypeInfo(model))!);
    }

    private static JsonObject Sample(Type model, string schema)
    {
        var sample = new SchemaSample(ModelCatalog.DocumentOf(model)).Of(schema);
        // A name that looks like one, so that it is told from the name of a type.
        if (sample["name"] is JsonValue)
            sample["name"] = "films";
        return sample;
    }

    private static List<(string Name, JsonObject Owner, string Field)> Times(JsonObject sample)
        => [.. from part in Parts.Select(part => sample[part] as JsonObject).Append(sample).OfType<JsonObject>()
               from field in part.Select(field => field.Key)
               let name = CreatedFields.Contains(field) ? "Created" : ModifiedFields.Contains(field) ? "LastModified" : null
               where name is not null
               select (name, part, field)];

    private static PropertyInfo? FieldOf(Type model, string part) => model.GetProperty(char.ToUpperInvariant(part[0]) + part.Substring(1));

    private static IEnumerable<Type> Involved(Type type)
        => (type.IsGenericType ? type.GetGenericArguments().SelectMany(Involved) : type.IsArray ? Involved(type.GetElementType()!) : []).Append(type);
}
