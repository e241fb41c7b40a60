using System.Text.Json.Serialization;
using MkIo.Resources;

namespace MkIo.Management;

/// <summary>The types of the Management API, prepared at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ListPage<UserToken>))]
[JsonSerializable(typeof(NewUserToken))]
[JsonSerializable(typeof(ListPage<Project>))]
[JsonSerializable(typeof(UserProfile))]
internal sealed partial class ManagementJsonContext : JsonSerializerContext;
