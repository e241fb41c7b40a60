using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Json;
using MkIo.Media;

namespace MkIo.Tests.Media;

public sealed class StorageSpecTests
{
    [Theory]
    [InlineData("""{"url":"https://a","type":"Microsoft.Storage"}""", typeof(AzureStorageSpec))]
    [InlineData("""{"type":"AWS.S3","bucketName":"b"}""", typeof(S3StorageSpec))]
    [InlineData("""{"bucketName":"b","type":"Google.Storage"}""", typeof(GoogleStorageSpec))]
    [InlineData("""{"type":"Other.Cloud","place":{"deep":1}}""", typeof(OtherStorageSpec))]
    public void Every_type_round_trips_also_one_that_is_not_known(string json, Type expected)
    {
        var account = JsonSerializer.Deserialize($$"""{"spec":{{json}}}""", MkIoJson.TypeInfo<StorageAccount>())!;
        Assert.IsType(expected, account.Spec);
        var sent = JsonSerializer.SerializeToNode(account, MkIoJson.RequestTypeInfo<StorageAccount>())!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), sent["spec"]), sent.ToJsonString());
    }

    [Fact]
    public void A_secret_is_sent_and_not_shown()
    {
        var account = JsonSerializer.Deserialize("""{"spec":{"type":"AWS.S3","bucketName":"b","credential":{"accessKeyId":"i","secretAccessKey":"canary"}}}""", MkIoJson.TypeInfo<StorageAccount>())!;
        Assert.DoesNotContain("canary", JsonSerializer.Serialize(account, MkIoJson.TypeInfo<StorageAccount>()));
        Assert.Contains("canary", JsonSerializer.Serialize(account, MkIoJson.RequestTypeInfo<StorageAccount>()));
    }
}
