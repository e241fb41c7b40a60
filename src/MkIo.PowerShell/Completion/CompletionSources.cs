namespace MkIo.PowerShell.Completion;

/// <summary>Which parameters are names of which resources. A new resource adds a line here.</summary>
internal static class CompletionSources
{
    private static readonly CompletionSource Assets =
        CompletionSource.Of("MkIoAsset", context => context.OwnProject.Media.Assets, asset => asset.Name, "name");

    private static readonly CompletionSource StorageAccounts =
        CompletionSource.Of("MkIoStorageAccount", context => context.OwnProject.Media.StorageAccounts, account => account.Name, "name");

    private static readonly CompletionSource AccountFilters =
        CompletionSource.Of("MkIoAccountFilter", context => context.OwnProject.Media.AccountFilters, filter => filter.Name, null);

    private static readonly CompletionSource LiveEvents =
        CompletionSource.Of("MkIoLiveEvent", context => context.OwnProject.Media.LiveEvents, liveEvent => liveEvent.Name, "name");

    private static readonly CompletionSource Contents =
        CompletionSource.Of("MkIoContent", context => context.OwnProject.Media.Content, content => content.Name, null);

    private static readonly CompletionSource Sources =
        CompletionSource.Of("MkIoSource", context => context.OwnProject.Media.Sources, source => source.Name, "name");

    private static readonly CompletionSource Destinations =
        CompletionSource.Of("MkIoDestination", context => context.OwnProject.Media.Destinations, destination => destination.Name, null);

    private static readonly CompletionSource Projects =
        CompletionSource.Of("MkIoProject", context => context.Client.Management.Projects, project => project.Name, null);

    private static readonly CompletionSource Tokens =
        CompletionSource.Of("MkIoToken", context => context.Client.Management.Tokens, token => token.Id?.ToString(), null);

    private static readonly CompletionSource Transforms =
        CompletionSource.Of("MkIoTransform", context => context.OwnProject.Media.Transforms, transform => transform.Name, "name");

    private static readonly CompletionSource Jobs =
        CompletionSource.Of("MkIoJob", context => context.OwnProject.Media.AllJobs, job => job.Name, "name");

    private static readonly CompletionSource ContentKeyPolicies =
        CompletionSource.Of("MkIoContentKeyPolicy", context => context.OwnProject.Media.ContentKeyPolicies, policy => policy.Name, "name");

    private static readonly CompletionSource StreamingPolicies =
        CompletionSource.Of("MkIoStreamingPolicy", context => context.OwnProject.Media.StreamingPolicies, policy => policy.Name, "name");

    private static readonly CompletionSource StreamingLocators =
        CompletionSource.Of("MkIoStreamingLocator", context => context.OwnProject.Media.StreamingLocators, locator => locator.Name, "name");

    private static readonly CompletionSource StreamingEndpoints =
        CompletionSource.Of("MkIoStreamingEndpoint", context => context.OwnProject.Media.StreamingEndpoints, endpoint => endpoint.Name, "name");

    private static readonly CompletionSource Locations =
        CompletionSource.Of("MkIoLocation", context => context.Client.Management.Locations, location => location.Name, "name");

    private static readonly CompletionSource Users =
        CompletionSource.Of("MkIoUser", context => context.Client.Management.Users, user => user.Email, null);

    private static readonly CompletionSource Invites =
        CompletionSource.Of("MkIoInvite", context => context.Client.Management.Invites, invite => invite.Email, null);

    private static readonly CompletionSource UserOrganizations =
        CompletionSource.Of("MkIoUserOrganization", context => context.Client.Management.UserOrganizations, organization => organization.Name, null);

    private static readonly CompletionSource Teams =
        CompletionSource.Of("MkIoTeam", context => context.Client.Management.Teams, team => team.Name, null);

    private static readonly CompletionSource Roles =
        CompletionSource.Of("MkIoRole", context => context.Client.Management.Roles, role => role.Name, null);

    private static readonly CompletionSource Scopes =
        CompletionSource.Of("MkIoScope", context => context.Client.Management.Scopes, scope => scope.Name, null);

    private static readonly CompletionSource PaymentMethods =
        CompletionSource.Of("MkIoPaymentMethod", context => context.Client.Management.PaymentMethods, method => method.Name, null);

    private static readonly CompletionSource PaymentMethodIds =
        CompletionSource.Of("PaymentMethodId", context => context.Client.Management.PaymentMethods, method => method.Id?.ToString(), null);

    private static readonly CompletionSource WebhookRules =
        CompletionSource.Of("MkIoWebhookRule", context => context.OwnProject.Management.WebhookRules, rule => rule.Name, null);

    private static readonly Dictionary<string, CompletionSource> ByParameter = new(StringComparer.OrdinalIgnoreCase)
    {
        ["StorageAccountName"] = StorageAccounts,
        ["Project"] = Projects,
        ["Asset"] = Assets,
        ["LiveEvent"] = LiveEvents,
        ["ContentName"] = Contents,
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

    private static readonly CompletionSource[] All =
    [
        Assets, StorageAccounts, Projects, Tokens, AccountFilters, LiveEvents, Contents, Sources, Destinations,
        Transforms, Jobs, ContentKeyPolicies, StreamingPolicies, StreamingLocators, StreamingEndpoints,
        ContentKeyPolicies with { Noun = "MkIoContentKeyPolicySecret" },
        StreamingLocators with { Noun = "MkIoStreamingLocatorKey" },
        StreamingLocators with { Noun = "MkIoStreamingLocatorPath" },
        Locations, Users, Invites, UserOrganizations, Teams, Roles, Scopes, PaymentMethods, WebhookRules,
    ];

    public static CompletionSource? Find(string commandName, string parameterName)
        => ByParameter.TryGetValue(parameterName, out var source)
            ? source
            : All.FirstOrDefault(candidate => commandName.EndsWith("-" + candidate.Noun, StringComparison.OrdinalIgnoreCase));
}
