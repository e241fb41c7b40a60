using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Json;
using MkIo.Management;
using MkIo.Media;

namespace MkIo.Tests.Contract;

/// <summary>What a sample of a schema says is what the model says when it is sent again.</summary>
public sealed class RoundTripTests
{
    // Secrets are masked where objects are shown; here all that was read is compared.
    private static readonly JsonSerializerOptions Everything = Revealed();

    public static TheoryData<string, string> Schemas()
    {
        var data = new TheoryData<string, string>();
        foreach (var model in ModelCatalog.Models)
        {
            foreach (var schema in ModelCatalog.SchemasOf(model))
                data.Add(model.FullName!, schema);
        }

        return data;
    }

    public static TheoryData<string, string, string> Members()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (family, name, schema) in Families().SelectMany(family => family.Members.Select(member => (family.Base.FullName!, member.Name, member.Schema))).Distinct())
            data.Add(family, name, schema);
        return data;
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_field_of_a_sample_comes_back(string modelName, string schema)
    {
        var model = ModelCatalog.Models.Single(type => type.FullName == modelName);
        var document = ModelCatalog.DocumentOf(model);
        var family = Families().FirstOrDefault(family => ModelCatalog.DocumentOf(family.Base) == document && family.Members.Any(member => member.Schema == schema));
        AssertRoundTrip(Sample(document, family, schema), model, model);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void A_member_of_a_family_becomes_its_own_type_and_comes_back(string family, string name, string schema)
    {
        var found = Families().First(candidate => candidate.Base.FullName == family && candidate.Members.Contains((name, schema)));
        var document = ModelCatalog.DocumentOf(found.Base);
        AssertRoundTrip(Sample(document, found, schema), found.Base, ModelCatalog.ModelOf(schema, document)!);
    }

    [Fact]
    public void A_member_that_is_newer_than_this_version_survives_in_every_family()
    {
        var families = Families().Select(family => (family.Base, family.Field)).Distinct().ToList();
        Assert.True(families.Count >= 14, $"Only {families.Count} families.");
        foreach (var (family, field) in families)
        {
            var newer = new JsonObject { ["deep"] = JsonNode.Parse("""{"list":[1,{"a":null}]}"""), [field] = "#MediaKind.NewerThanUs" };
            var read = newer.Deserialize(Everything.GetTypeInfo(family))!;
            // Payment methods without a type are direct ones, and so are those of a type that is newer.
            Assert.StartsWith(family == typeof(PaymentMethodSpec) ? "Direct" : "Other", read.GetType().Name, StringComparison.Ordinal);
            Assert.True(JsonNode.DeepEquals(newer, JsonSerializer.SerializeToNode(read, Everything.GetTypeInfo(family))), family.FullName);
        }
    }

    [Fact]
    public void A_new_member_says_its_name()
        => Assert.Equal("""{"presetName":"H264SingleBitrateSD","@odata.type":"#Microsoft.Media.BuiltInStandardEncoderPreset"}""",
            JsonSerializer.Serialize<Preset>(BuiltInPresets.Named("H264SingleBitrateSD"), MkIoJson.RequestTypeInfo<Preset>()));

    private static void AssertRoundTrip(JsonObject sample, Type read, Type expected)
    {
        var value = sample.Deserialize(Everything.GetTypeInfo(read))!;
        Assert.IsType(expected, value);
        var back = JsonSerializer.SerializeToNode(value, Everything.GetTypeInfo(read));
        Assert.True(JsonNode.DeepEquals(sample, back), $"{sample.ToJsonString()}\n{back!.ToJsonString()}");
    }

    private static JsonObject Sample(ApiDocument document, Family? family, string schema)
    {
        var sample = new SchemaSample(document).Of(schema);
        if (family is not null)
            sample[family.Field] = family.Members.First(member => member.Schema == schema).Name;
        return sample;
    }

    // A family is where a model has a property, or a list, of a base type with a converter of its own.
    private static IEnumerable<Family> Families()
    {
        foreach (var model in ModelCatalog.Models)
        {
            var document = ModelCatalog.DocumentOf(model);
            foreach (var property in ModelCatalog.SchemasOf(model).Select(document.Schema).OfType<JsonElement>().SelectMany(schema => schema.GetProperty("properties").EnumerateObject()))
            {
                var schema = property.Value.TryGetProperty("items", out var items) ? items : property.Value;
                if (!schema.TryGetProperty("oneOf", out _) || !schema.TryGetProperty("discriminator", out var discriminator))
                    continue;
                var type = ModelCatalog.Fields(model)[property.Name].PropertyType;
                yield return new(type.IsGenericType ? type.GetGenericArguments()[0] : type, discriminator.GetProperty("propertyName").GetString()!, [.. SchemaSample.Members(schema)]);
            }
        }
    }

    private static JsonSerializerOptions Revealed()
    {
        var options = new JsonSerializerOptions(MkIoJson.Display);
        options.Converters.Insert(0, new RevealedSecretConverter());
        return options;
    }

    private sealed record Family(Type Base, string Field, (string Name, string Schema)[] Members);
}
