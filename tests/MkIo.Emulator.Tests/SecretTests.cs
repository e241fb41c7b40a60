using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MkIo.Emulator.Contract;

namespace MkIo.Emulator.Tests;

/// <summary>The request log shows no secrets, and no field of the documents escapes being classified.</summary>
public sealed partial class SecretTests
{
    // Names that look like secrets and are none: IDs, names, URLs, durations, the key of a label. Of a SAS token, only the
    // signature is a secret, which is masked wherever it stands.
    private static readonly HashSet<string> Harmless =
    [
        "accessKeyId", "activeCredentialId", "azurePrivateOfferId", "certificateUrl", "customKeyAcquisitionUrlTemplate",
        "customKeysAcquisitionUrlTemplate", "defaultContentKeyPolicyName", "hash", "key", "keyFrameInterval", "keyFrameIntervalDuration",
        "keyId", "sasToken",
    ];

    [Theory]
    [InlineData("contentKeyPolicies/p", """{"properties":{"options":[{"restriction":{"primaryVerificationKey":{"rawBody":"SECRET"}}}]}}""")]
    [InlineData("contentKeyPolicies/p", """{"properties":{"options":[{"restriction":{"alternateVerificationKeys":[{"keyValue":"SECRET"}]}}]}}""")]
    [InlineData("streamingEndpoints/e", """{"properties":{"accessControl":{"akamai":{"akamaiSignatureHeaderAuthenticationKeyList":[{"base64Key":"SECRET"}]}}}}""")]
    [InlineData("streamingLocators/l", """{"properties":{"contentKeys":[{"id":"1","value":"SECRET"}]}}""")]
    [InlineData("storage/s", """{"spec":{"credential":{"gac":{"private_key":"SECRET","nested":["SECRET"]}}}}""")]
    [InlineData("storage/s", """{"spec":{"credential":{"sasToken":"sig=SECRET&sv=2025-01-05"},"gac":"SECRET"}}""")]
    [InlineData("sources/s", """[{"op":"replace","path":"/spec/transport/password","value":"SECRET"}]""")]
    [InlineData("sources/s", """[{"op":"replace","path":"/spec/transport","value":{"passPhrase":"SECRET"}}]""")]
    [InlineData("streamingLocators/l", """[{"op":"add","path":"/properties/contentKeys/-","value":{"value":"SECRET"}}]""")]
    [InlineData("streamingLocators/l", """[{"op":"stringReplace","path":"/properties/contentKeys/0/value","search":"SECRET","value":"SECRET"}]""")]
    public async Task Secrets_are_masked_in_the_log(string path, string body)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await emulator.PutAsync($"{EmulatorClient.Media()}/{path}", body);
        var log = (await emulator.GetAsync("/_emulator/requests?last=1")).Text;
        Assert.DoesNotContain("SECRET", log, StringComparison.Ordinal);
        Assert.Contains("\"***\"", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_that_authenticate_webhooks_are_masked_and_other_headers_are_shown()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await emulator.PutAsync("/api/v1/projects/demo/webhooks/rules/r", """{"spec":{"headers":{"X-A":"shown"},"authentication":{"headers":{"X-B":"SECRET"},"queryParams":{"k":"SECRET"}}}}""");
        var log = (await emulator.GetAsync("/_emulator/requests?last=1")).Text;
        Assert.DoesNotContain("SECRET", log, StringComparison.Ordinal);
        Assert.Contains("\"shown\"", log, StringComparison.Ordinal);
    }

    // What the client holds secret, by schema and field. Of a SAS token, only the signature is one here.
    [Fact]
    public void Each_secret_of_the_client_is_listed()
    {
        var secrets = new List<string[]>();
        Collect(JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "overrides.json")))!, null, secrets);
        Assert.NotEmpty(secrets);
        Assert.All(secrets.Where(names => !names[0].EndsWith(".sasToken", StringComparison.Ordinal)), names => Assert.Contains(names, SecretFields.Listed.Contains));

        static void Collect(JsonNode? node, string? type, List<string[]> secrets)
        {
            if (node is not JsonObject map)
                return;
            if (map["properties"] is JsonObject properties)
                foreach (var (field, settings) in properties)
                    if ((settings as JsonObject)?["secret"]?.GetValue<bool>() == true)
                        secrets.Add([.. (map["schemas"]?.AsArray().Select(name => name!.GetValue<string>()) ?? [type!, type + "Schema"]).Select(schema => $"{schema}.{field}")]);
            foreach (var (name, value) in map)
                Collect(value, name, secrets);
        }
    }

    [Fact]
    public async Task Fields_with_the_name_of_a_secret_elsewhere_are_shown()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await emulator.PutAsync($"{EmulatorClient.Media()}/accountFilters/f", """{"properties":{"tracks":[{"trackSelections":[{"property":"Type","value":"Video"}]}]}}""");
        await emulator.PatchAsync("/api/v1/organization/teams/t", """[{"op":"add","path":"/spec/description","value":"shown"}]""");
        var log = (await emulator.GetAsync("/_emulator/requests?last=2")).Text;
        Assert.Contains("\"Video\"", log, StringComparison.Ordinal);
        Assert.Contains("\"shown\"", log, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_secret_of_the_list_is_declared() => Assert.Empty(ApiContract.Current.Secrets.Unknown);

    [Fact]
    public void Each_field_that_looks_like_a_secret_is_classified()
    {
        var fields = new List<string>();
        foreach (var name in typeof(ApiContract).Assembly.GetManifestResourceNames())
        {
            using var stream = typeof(ApiContract).Assembly.GetManifestResourceStream(name)!;
            Collect(JsonNode.Parse(stream)!["components"]!["schemas"], fields);
        }
        var unclassified = fields
            .Where(field => LooksSecret().IsMatch(field) && !Harmless.Contains(field) && !ApiContract.Current.Secrets.Contains(null, field))
            .Distinct();
        Assert.Equal(string.Empty, string.Join(" ", unclassified.Order(StringComparer.Ordinal)));
    }

    // Only what holds a text can be a secret: objects and lists are looked into.
    private static void Collect(JsonNode? node, List<string> fields)
    {
        if (node is JsonArray list)
            foreach (var item in list)
                Collect(item, fields);
        if (node is not JsonObject map)
            return;
        if (map["properties"] is JsonObject properties && map["type"] is JsonValue)
            foreach (var (name, schema) in properties)
                if (schema!["type"]?.GetValue<string>() == "string" && schema["enum"] is null)
                    fields.Add(name);
        foreach (var (name, value) in map)
            Collect(value, fields);
    }

    [GeneratedRegex("key|secret|token|pass|pfx|^ask$|credential|jwt|sas|gac|private|raw|cert|signature|auth|pin$|hash", RegexOptions.IgnoreCase)]
    private static partial Regex LooksSecret();
}
