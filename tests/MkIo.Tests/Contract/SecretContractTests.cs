using System.Text;
using System.Text.Json.Nodes;
using MkIo.Http;
using MkIo.Json;

namespace MkIo.Tests.Contract;

/// <summary>What is a secret in a model or in the documents is masked wherever bodies are shown.</summary>
public sealed class SecretContractTests
{
    private const string Canary = "canary";

    /// <summary>What the models have no <see cref="Secret"/> for: objects that carry secrets, and whom a payment belongs to.</summary>
    public static TheoryData<string> Unmodelled => new(
        "primaryVerificationKey", "responseCustomData", "authentication",
        "awsAccountId", "awsCustomerId", "azureSaasSubscriptionId", "azurePrivateOfferId", "salesOrderNumber");

    /// <summary>The secrets of the models, each in the field that carries its object.</summary>
    public static TheoryData<string, string> Modelled()
    {
        var data = new TheoryData<string, string>();
        foreach (var model in ModelCatalog.Models)
        {
            foreach (var field in ModelCatalog.Fields(model).Values.Where(field => Item(field.PropertyType) == typeof(Secret)))
            {
                JsonNode secret = field.PropertyType == typeof(Secret) ? Canary : new JsonObject { ["x"] = Canary };
                foreach (var carrier in Carriers(model).DefaultIfEmpty("spec"))
                    data.Add($"{model.Name}.{field.Name} in {carrier}", new JsonObject { [carrier] = new JsonObject { [field.Name] = secret.DeepClone() } }.ToJsonString());
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Modelled))]
    public void A_secret_of_a_model_is_not_shown(string place, string body)
    {
        Assert.NotEmpty(place);
        Assert.DoesNotContain(Canary, Redacted(body));
        // As one of several, too.
        var (carrier, value) = JsonNode.Parse(body)!.AsObject().Single();
        Assert.DoesNotContain(Canary, Redacted(new JsonObject { [carrier] = new JsonArray(value!.DeepClone(), value.DeepClone()) }.ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Unmodelled))]
    public void What_else_the_documents_have_of_secrets_is_not_shown(string name)
    {
        Assert.Contains(ApiDocument.All, document => document.FieldNames().Contains(name));
        Assert.DoesNotContain(Canary, Redacted(new JsonObject { ["spec"] = new JsonObject { [name] = Canary } }.ToJsonString()));
        Assert.DoesNotContain(Canary, Redacted(new JsonObject { ["spec"] = new JsonObject { [name] = new JsonObject { ["inner"] = new JsonArray(Canary) } } }.ToJsonString()));
    }

    /// <summary>A key file of Google that lies in a body by itself, and a token of any other service.</summary>
    [Theory]
    [InlineData("private_key")]
    [InlineData("token")]
    public void Secrets_of_other_formats_are_not_shown(string name)
        => Assert.DoesNotContain(Canary, Redacted(new JsonObject { [name] = Canary }.ToJsonString()));

    /// <summary>The names that a person who debugs wants to read.</summary>
    [Theory]
    [InlineData("""{"contentKeys":{"keyToTrackMappings":[{"tracks":[{"trackSelections":[{"property":"FourCC","value":"avc1"}]}]}]}}""", "avc1")]
    [InlineData("""{"contentKeys":[{"id":"k1","value":"canary"}]}""", "k1")]
    [InlineData("""{"value":[{"name":"intro"}]}""", "intro")]
    [InlineData("""{"value":"plain"}""", "plain")]
    [InlineData("""{"credential":{"accessKeyId":"AKIA"}}""", "AKIA")]
    public void What_is_no_secret_is_shown(string body, string words) => Assert.Contains(words, Redacted(body));

    private static string Redacted(string json) => Redactor.Body(Encoding.UTF8.GetBytes(json));

    // The fields of other models by which objects of this one are carried.
    private static IEnumerable<string> Carriers(Type model)
        => ModelCatalog.Models.SelectMany(other => ModelCatalog.Fields(other).Values)
            .Where(field => Item(field.PropertyType) is { } item && item != typeof(object) && item.IsAssignableFrom(model) && item != typeof(ApiObject))
            .Select(field => field.Name).Distinct();

    // The type of a field, of the items of a list, or of the values of a map.
    private static Type Item(Type type) => type.IsGenericType ? type.GetGenericArguments()[^1] : type;
}
