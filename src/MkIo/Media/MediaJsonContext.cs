using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MkIo.Media.Drm;
using MkIo.Media.Files;
using MkIo.Media.Filters;
using MkIo.Media.Flow;
using MkIo.Media.Live;
using MkIo.Media.Processing;
using MkIo.Media.Streaming;
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
[JsonSerializable(typeof(ListPage<AccountFilter>))]
[JsonSerializable(typeof(ListPage<AssetFilter>))]
[JsonSerializable(typeof(ListPage<LiveEvent>))]
[JsonSerializable(typeof(ListPage<LiveOutput>))]
[JsonSerializable(typeof(ListPage<Content>))]
[JsonSerializable(typeof(ListPage<Source>))]
[JsonSerializable(typeof(ListPage<Destination>))]
[JsonSerializable(typeof(AssetStorage))]
[JsonSerializable(typeof(AssetFileAccess))]
[JsonSerializable(typeof(AssetFileRequest))]
[JsonSerializable(typeof(ListPage<Transform>))]
[JsonSerializable(typeof(ListPage<Job>))]
[JsonSerializable(typeof(ListPage<ContentKeyPolicy>))]
[JsonSerializable(typeof(ListPage<StreamingPolicy>))]
[JsonSerializable(typeof(ListPage<StreamingLocator>))]
[JsonSerializable(typeof(ListPage<StreamingEndpoint>))]
[JsonSerializable(typeof(StreamingEndpointScale))]
[JsonSerializable(typeof(StreamingLocatorPathsQuery))]
[JsonSerializable(typeof(StreamingLocatorPaths))]
[JsonSerializable(typeof(StreamingLocatorContentKeys))]
[JsonSerializable(typeof(AssetStreamingLocators))]
[JsonSerializable(typeof(AIPipelinePreset))]
[JsonSerializable(typeof(AbsoluteClipTime))]
[JsonSerializable(typeof(AudioTrack))]
[JsonSerializable(typeof(BuiltInAssetConverterPreset))]
[JsonSerializable(typeof(BuiltInStandardEncoderPreset))]
[JsonSerializable(typeof(ContentKeyPolicyClearKeyConfiguration))]
[JsonSerializable(typeof(ContentKeyPolicyFairPlayConfiguration))]
[JsonSerializable(typeof(ContentKeyPolicyOpenRestriction))]
[JsonSerializable(typeof(ContentKeyPolicyPlayReadyConfiguration))]
[JsonSerializable(typeof(ContentKeyPolicyPlayReadyContentEncryptionKeyFromHeader))]
[JsonSerializable(typeof(ContentKeyPolicyPlayReadyContentEncryptionKeyFromKeyIdentifier))]
[JsonSerializable(typeof(ContentKeyPolicyRsaTokenKey))]
[JsonSerializable(typeof(ContentKeyPolicySymmetricTokenKey))]
[JsonSerializable(typeof(ContentKeyPolicyTokenRestriction))]
[JsonSerializable(typeof(ContentKeyPolicyUnknownConfiguration))]
[JsonSerializable(typeof(ContentKeyPolicyUnknownRestriction))]
[JsonSerializable(typeof(ContentKeyPolicyWidevineConfiguration))]
[JsonSerializable(typeof(ContentKeyPolicyX509CertificateTokenKey))]
[JsonSerializable(typeof(EncoderPreset))]
[JsonSerializable(typeof(JobInputAsset))]
[JsonSerializable(typeof(JobInputHttp))]
[JsonSerializable(typeof(JobOutputAsset))]
[JsonSerializable(typeof(OtherClipTime))]
[JsonSerializable(typeof(OtherContentKeyPolicyConfiguration))]
[JsonSerializable(typeof(OtherContentKeyPolicyPlayReadyContentKeyLocation))]
[JsonSerializable(typeof(OtherContentKeyPolicyRestriction))]
[JsonSerializable(typeof(OtherContentKeyPolicyTokenKey))]
[JsonSerializable(typeof(OtherInsertedTrack))]
[JsonSerializable(typeof(OtherJobInput))]
[JsonSerializable(typeof(OtherJobOutput))]
[JsonSerializable(typeof(OtherPreset))]
[JsonSerializable(typeof(TextTrack))]
[JsonSerializable(typeof(ThumbnailGeneratorPreset))]
[JsonSerializable(typeof(TrackInserterPreset))]
[JsonSerializable(typeof(UtcClipTime))]
internal sealed partial class MediaJsonContext : JsonSerializerContext;
