namespace MkIo.PowerShell.Completion;

/// <summary>Which parameters are names of which resources. The sources of the collections are generated; what is here is what other names mean.</summary>
internal static partial class CompletionSources
{
    private static readonly CompletionSource PaymentMethodIds =
        CompletionSource.Of("PaymentMethodId", context => context.Client.Management.PaymentMethods, method => method.Id?.ToString(), null);

    // Not initialized with the class: the order in which its two parts would be is not defined.
    private static Dictionary<string, CompletionSource> ByParameter => field ??= new(StringComparer.OrdinalIgnoreCase)
    {
        ["StorageAccountName"] = StorageAccounts,
        ["Project"] = Projects,
        ["Asset"] = Assets,
        ["LiveEvent"] = LiveEvents,
        ["ContentName"] = Content,
        ["InputAsset"] = Assets,
        ["OutputAsset"] = Assets,
        ["Transform"] = Transforms,
        ["ContentKeyPolicy"] = ContentKeyPolicies,
        ["StreamingPolicy"] = StreamingPolicies,
        ["StreamingEndpoint"] = StreamingEndpoints,
        ["Location"] = Locations,
        ["PaymentMethodId"] = PaymentMethodIds,
        ["Team"] = Teams,
        ["Scope"] = Scopes,
        ["RemoveScope"] = Scopes,
        ["Role"] = Roles,
        ["AddRole"] = Roles,
        ["RemoveRole"] = Roles,
        ["Member"] = Users,
        ["Admin"] = Users,
        ["AddMember"] = Users,
        ["AddAdmin"] = Users,
        ["RemoveMember"] = Users,
        ["WebhookRule"] = WebhookRules,
    };

    private static CompletionSource[] All => field ??=
    [
        .. Generated,
        ContentKeyPolicies with { Noun = "MkIoContentKeyPolicySecret" },
        StreamingLocators with { Noun = "MkIoStreamingLocatorKey" },
        StreamingLocators with { Noun = "MkIoStreamingLocatorPath" },
    ];

    public static CompletionSource? Find(string commandName, string parameterName)
        => ByParameter.TryGetValue(parameterName, out var source)
            ? source
            : All.FirstOrDefault(candidate => commandName.EndsWith("-" + candidate.Noun, StringComparison.OrdinalIgnoreCase));
}
