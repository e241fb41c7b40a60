using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Json;
using MkIo.Media;

namespace MkIo.Tests.Contract;

/// <summary>What a sample of a schema says is what the model says when it is sent again.</summary>
public sealed class RoundTripTests
{
    private static readonly SchemaSample Samples = new(ApiDocument.Media);

    // Secrets are masked where objects are shown; here all that was read is compared.
    private static readonly JsonSerializerOptions Everything = Revealed();

    public static TheoryData<string, string> Schemas()
    {
        var data = new TheoryData<string, string>();
        foreach (var model in ModelCatalog.Models.Where(model => model.Namespace!.StartsWith("MkIo.Media", StringComparison.Ordinal)))
        {
            foreach (var schema in ModelCatalog.SchemasOf(model))
                data.Add(model.FullName!, schema);
        }

        return data;
    }

    public static TheoryData<string, string, string> Members()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (family, name, schema) in Families().SelectMany(family => family.Members.Select(member => (family.Base.Name, member.Name, member.Schema))).Distinct())
            data.Add(family, name, schema);
        return data;
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_field_of_a_sample_comes_back(string modelName, string schema)
    {
        var model = ModelCatalog.Models.Single(type => type.FullName == modelName);
        var discriminator = Families().SelectMany(family => family.Members).FirstOrDefault(member => member.Schema == schema).Name;
        AssertRoundTrip(Samples.Of(schema, discriminator), model, model);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void A_member_of_a_family_becomes_its_own_type_and_comes_back(string family, string name, string schema)
    {
        var basis = Families().First(candidate => candidate.Base.Name == family).Base;
        AssertRoundTrip(Samples.Of(schema, name), basis, ModelCatalog.ModelOf(schema, ApiDocument.Media)!);
    }

    [Fact]
    public void A_member_that_is_newer_than_this_version_survives_in_every_family()
    {
        var families = Families().Select(family => family.Base).Distinct().ToList();
        Assert.True(families.Count >= 9, $"Only {families.Count} families.");
        foreach (var family in families)
        {
            var newer = JsonNode.Parse("""{"deep":{"list":[1,{"a":null}]},"@odata.type":"#MediaKind.NewerThanUs"}""")!.AsObject();
            var read = newer.Deserialize(Everything.GetTypeInfo(family))!;
            Assert.StartsWith("Other", read.GetType().Name, StringComparison.Ordinal);
            Assert.True(JsonNode.DeepEquals(newer, JsonSerializer.SerializeToNode(read, Everything.GetTypeInfo(family))), family.Name);
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

    // A family is where a model has a property, or a list, of a base type with a converter of its own.
    private static IEnumerable<(Type Base, (string Name, string Schema)[] Members)> Families()
    {
        foreach (var model in ModelCatalog.Models.Where(model => model.Namespace!.StartsWith("MkIo.Media", StringComparison.Ordinal)))
        {
            foreach (var property in ModelCatalog.SchemasOf(model).SelectMany(name => ApiDocument.Media.Schema(name)!.Value.GetProperty("properties").EnumerateObject()))
            {
                var schema = property.Value.TryGetProperty("items", out var items) ? items : property.Value;
                if (!schema.TryGetProperty("oneOf", out _) || !schema.TryGetProperty("discriminator", out var discriminator) || discriminator.GetProperty("propertyName").GetString() != "@odata.type")
                    continue;
                var type = ModelCatalog.Fields(model)[property.Name].PropertyType;
                yield return (type.IsGenericType ? type.GetGenericArguments()[0] : type, [.. SchemaSample.Members(schema)]);
            }
        }
    }

    private static JsonSerializerOptions Revealed()
    {
        var options = new JsonSerializerOptions(MkIoJson.Display);
        options.Converters.Insert(0, new RevealedSecretConverter());
        return options;
    }
}
