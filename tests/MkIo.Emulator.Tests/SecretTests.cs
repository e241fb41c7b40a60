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
        var fields = new List<(string? Parent, string Name)>();
        foreach (var name in typeof(ApiContract).Assembly.GetManifestResourceNames())
        {
            using var stream = typeof(ApiContract).Assembly.GetManifestResourceStream(name)!;
            Collect(JsonNode.Parse(stream)!["components"]!["schemas"], null, fields);
        }
        var unclassified = fields
            .Where(field => LooksSecret().IsMatch(field.Name) && !Harmless.Contains(field.Name) && !ApiContract.Current.Secrets.Contains(field.Parent, field.Name))
            .Select(field => field.Name)
            .Distinct();
        Assert.Equal(string.Empty, string.Join(" ", unclassified.Order(StringComparer.Ordinal)));
    }

    // Only what holds a text can be a secret: objects and lists are looked into.
    private static void Collect(JsonNode? node, string? parent, List<(string? Parent, string Name)> fields)
    {
        if (node is JsonArray list)
            foreach (var item in list)
                Collect(item, parent, fields);
        if (node is not JsonObject map)
            return;
        if (map["properties"] is JsonObject properties && map["type"] is JsonValue)
            foreach (var (name, schema) in properties)
                if (schema!["type"]?.GetValue<string>() == "string" && schema["enum"] is null)
                    fields.Add((parent, name));
        foreach (var (name, value) in map)
            Collect(value, parent, fields);
    }

    [GeneratedRegex("key|secret|token|pass|pfx|^ask$|credential|jwt|sas|gac|private|raw|cert|signature|auth|pin$|hash", RegexOptions.IgnoreCase)]
    private static partial Regex LooksSecret();
}
