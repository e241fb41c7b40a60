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

    private static readonly Dictionary<string, NameSource> ByParameter = new(StringComparer.OrdinalIgnoreCase)
    {
        ["StorageAccountName"] = StorageAccounts,
        ["Project"] = Projects,
    };

    private static readonly NameSource[] All = [Assets, StorageAccounts, Projects, Tokens];

    public static NameSource? Find(string commandName, string parameterName)
        => ByParameter.TryGetValue(parameterName, out var source)
            ? source
            : All.FirstOrDefault(candidate => commandName.EndsWith("-" + candidate.Noun, StringComparison.OrdinalIgnoreCase));
}
