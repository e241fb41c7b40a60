using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using MkIo.Json;
using MkIo.Resources;

namespace MkIo.Management;

/// <summary>The types of the Management API, prepared at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ListPage<UserToken>))]
[JsonSerializable(typeof(NewUserToken))]
[JsonSerializable(typeof(PublicKeyList))]
[JsonSerializable(typeof(RevokedTokenList))]
[JsonSerializable(typeof(ListPage<Project>))]
[JsonSerializable(typeof(NewProject))]
[JsonSerializable(typeof(ListPage<Location>))]
[JsonSerializable(typeof(MetricsEndpoint))]
[JsonSerializable(typeof(Organization))]
[JsonSerializable(typeof(UserProfile))]
[JsonSerializable(typeof(LegacyUserProfile))]
[JsonSerializable(typeof(ListPage<User>))]
[JsonSerializable(typeof(ListPage<Invite>))]
[JsonSerializable(typeof(ListPage<UserOrganization>))]
[JsonSerializable(typeof(ListPage<Team>))]
[JsonSerializable(typeof(ListPage<Role>))]
[JsonSerializable(typeof(ListPage<Scope>))]
[JsonSerializable(typeof(ListPage<PaymentMethod>))]
[JsonSerializable(typeof(AzurePaymentMethodSpec))]
[JsonSerializable(typeof(AwsPaymentMethodSpec))]
[JsonSerializable(typeof(DirectPaymentMethodSpec))]
[JsonSerializable(typeof(PaymentMethodAssignment))]
[JsonSerializable(typeof(RateCard))]
[JsonSerializable(typeof(UsageQuery))]
[JsonSerializable(typeof(UsageReport))]
[JsonSerializable(typeof(ProjectUsageReport))]
[JsonSerializable(typeof(ListPage<WebhookRule>))]
[JsonSerializable(typeof(ListPage<WebhookEvent>))]
internal sealed partial class ManagementJsonContext : JsonSerializerContext
{
    [ModuleInitializer]
    internal static void Register() => MkIoJson.Register(Default);
}
