namespace MkIo.PowerShell.Parameters;

/// <summary>Which parameters are names of which resources. A new resource adds a line here.</summary>
internal static class NameSources
{
    private static readonly NameSource Assets =
        NameSource.Of("MkIoAsset", context => context.OwnProject.Media.Assets, asset => asset.Name, "name");

    private static readonly NameSource StorageAccounts =
        NameSource.Of("MkIoStorageAccount", context => context.OwnProject.Media.StorageAccounts, account => account.Name, "name");

    private static readonly NameSource Projects =
        NameSource.Of("MkIoProject", context => context.Client.Management.Projects, project => project.Name, null);

    private static readonly NameSource Tokens =
        NameSource.Of("MkIoToken", context => context.Client.Management.Tokens, token => token.Id?.ToString(), null);

    private static readonly NameSource Locations =
        NameSource.Of("MkIoLocation", context => context.Client.Management.Locations, location => location.Name, "name");

    private static readonly NameSource Users =
        NameSource.Of("MkIoUser", context => context.Client.Management.Users, user => user.Email, null);

    private static readonly NameSource Invites =
        NameSource.Of("MkIoInvite", context => context.Client.Management.Invites, invite => invite.Email, null);

    private static readonly NameSource UserOrganizations =
        NameSource.Of("MkIoUserOrganization", context => context.Client.Management.UserOrganizations, organization => organization.Name, null);

    private static readonly NameSource Teams =
        NameSource.Of("MkIoTeam", context => context.Client.Management.Teams, team => team.Name, null);

    private static readonly NameSource Roles =
        NameSource.Of("MkIoRole", context => context.Client.Management.Roles, role => role.Name, null);

    private static readonly NameSource Scopes =
        NameSource.Of("MkIoScope", context => context.Client.Management.Scopes, scope => scope.Name, null);

    private static readonly NameSource PaymentMethods =
        NameSource.Of("MkIoPaymentMethod", context => context.Client.Management.PaymentMethods, method => method.Name, null);

    private static readonly NameSource PaymentMethodIds =
        NameSource.Of("PaymentMethodId", context => context.Client.Management.PaymentMethods, method => method.Id?.ToString(), null);

    private static readonly NameSource WebhookRules =
        NameSource.Of("MkIoWebhookRule", context => context.OwnProject.Management.WebhookRules, rule => rule.Name, null);

    private static readonly Dictionary<string, NameSource> ByParameter = new(StringComparer.OrdinalIgnoreCase)
    {
        ["StorageAccountName"] = StorageAccounts,
        ["Project"] = Projects,
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

    private static readonly NameSource[] All =
    [
        Assets, StorageAccounts, Projects, Tokens,
        Locations, Users, Invites, UserOrganizations, Teams, Roles, Scopes, PaymentMethods, WebhookRules,
    ];

    public static NameSource? Find(string commandName, string parameterName)
        => ByParameter.TryGetValue(parameterName, out var source)
            ? source
            : All.FirstOrDefault(candidate => commandName.EndsWith("-" + candidate.Noun, StringComparison.OrdinalIgnoreCase));
}
