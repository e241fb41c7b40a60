using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>What opens a storage.</summary>
[JsonConverter(typeof(StorageCredentialSpecConverter))]
public abstract class StorageCredentialSpec : ApiObject
{
    /// <summary>The cloud.</summary>
    [KnownValues(StorageType.Azure, StorageType.S3, StorageType.Google)] public string? Type { get; set; }
}
