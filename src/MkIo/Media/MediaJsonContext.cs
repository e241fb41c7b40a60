using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MkIo.Resources;

namespace MkIo.Media;

/// <summary>The types of the Media API, prepared at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(ResourceState))]
[JsonSerializable(typeof(ListPage<Asset>))]
[JsonSerializable(typeof(ListPage<StorageAccount>))]
[JsonSerializable(typeof(AzureStorageSpec))]
[JsonSerializable(typeof(S3StorageSpec))]
[JsonSerializable(typeof(GoogleStorageSpec))]
[JsonSerializable(typeof(OtherStorageSpec))]
[JsonSerializable(typeof(ListPage<StorageCredential>))]
[JsonSerializable(typeof(AzureCredentialSpec))]
[JsonSerializable(typeof(S3CredentialSpec))]
[JsonSerializable(typeof(GoogleCredentialSpec))]
[JsonSerializable(typeof(OtherCredentialSpec))]
internal sealed partial class MediaJsonContext : JsonSerializerContext;
