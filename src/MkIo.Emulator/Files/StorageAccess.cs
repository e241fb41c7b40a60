using MkIo.Emulator.Http;
using MkIo.Emulator.Resources;
using MkIo.Emulator.Storage;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Files;

/// <summary>Finds the credential with which the files of a storage account are reached.</summary>
internal static class StorageAccess
{
    /// <summary>
    /// The first credential that works, beginning with the one that lasts longest; null where files are not looked for: while
    /// storage is not checked, and in clouds other than Azure. Throws where there is none.
    /// </summary>
    public static async Task<BlobAccess?> FindAsync(EmulatorState state, ResourceScope scope, string storage, CancellationToken cancellation)
    {
        if (!state.Options.StorageCheck)
            return null;
        IReadOnlyList<BlobAccess>? candidates;
        lock (scope.Gate)
            candidates = Candidates(scope, storage, state.Clock.GetUtcNow());
        if (candidates is null)
            return null;
        var problem = "It has no credential that is still valid.";
        foreach (var candidate in candidates)
        {
            if (await AzureProbe.TryAsync(candidate.Account, candidate.Sas, cancellation).ConfigureAwait(false) is not { } failure)
                return candidate;
            problem = failure;
        }
        throw new ApiException(400, "StorageNotAccessible", $"Storage account '{storage}' cannot be accessed: {problem}");
    }

    private static IReadOnlyList<BlobAccess>? Candidates(ResourceScope scope, string name, DateTimeOffset now)
    {
        var spec = StorageBehavior.Collection(scope)?.Find(name)?.ToObject()["spec"]
            ?? throw ApiException.NotFound($"storage '{name}' does not exist.");
        if (spec["type"]!.GetValue<string>() != CredentialCheck.Azure)
            return null;
        var account = new Uri(spec["url"]!.GetValue<string>());
        var secrets = scope.Secrets.Below(ResourceScope.Key(["media", "storage", name, "credentials"]));
        return [.. secrets
            .Select(secret => new SasToken(secret["sasToken"]!.GetValue<string>()))
            .Where(sas => (sas.Start ?? now) <= now && (sas.Expiry ?? DateTimeOffset.MaxValue) > now)
            .OrderByDescending(sas => sas.Expiry ?? DateTimeOffset.MaxValue)
            .Select(sas => new BlobAccess(account, sas))];
    }
}
