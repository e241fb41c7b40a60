using System.Text.Json;
using System.Text.Json.Nodes;

namespace MkIo.Storage;

/// <summary>The least IAM policy that MK.IO can work with.</summary>
public static class S3Policy
{
    // AWS's own versions of the policy language; this is the newest.
    private const string LanguageVersion = "2012-10-17";

    /// <summary>Makes the policy document.</summary>
    /// <param name="bucketNames">The buckets that it opens.</param>
    /// <param name="readOnly">Whether writing and deleting stay forbidden, for buckets that are a source only.</param>
    /// <returns>JSON as IAM takes it.</returns>
    public static string Create(IEnumerable<string> bucketNames, bool readOnly)
    {
        var buckets = Guard.NotNull(bucketNames).Distinct(StringComparer.Ordinal).ToList();
        string[] objectActions = readOnly ? ["s3:GetObject"] : ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"];
        var policy = new JsonObject
        {
            ["Version"] = LanguageVersion,
            ["Statement"] = new JsonArray(
                Statement("MkIoBuckets", ["s3:ListBucket"], buckets.Select(bucket => $"arn:aws:s3:::{bucket}")),
                Statement("MkIoObjects", objectActions, buckets.Select(bucket => $"arn:aws:s3:::{bucket}/*"))),
        };
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
            policy.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static JsonObject Statement(string id, IEnumerable<string> actions, IEnumerable<string> resources) => new()
    {
        ["Sid"] = id,
        ["Effect"] = "Allow",
        ["Action"] = Array(actions),
        ["Resource"] = Array(resources),
    };

    private static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)JsonValue.Create(text)!)]);
}
