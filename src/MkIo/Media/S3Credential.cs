using MkIo.Http;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>An access key of an IAM user.</summary>
[ApiSchema("AWSCredential")]
public sealed class S3Credential : ApiObject
{
    /// <summary>The key's id, which is no secret: AKIA or ASIA and 16 capitals or digits.</summary>
    public string? AccessKeyId { get; set; }

    /// <summary>The key; 40 characters.</summary>
    public Secret? SecretAccessKey { get; set; }
}
