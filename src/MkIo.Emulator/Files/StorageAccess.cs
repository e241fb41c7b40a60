using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Resources;
using MkIo.Emulator.Storage;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Files;

/// <summary>Finds the credential with which the files of a storage account are reached.</summary>
internal static class StorageAccess
{
    /// <summary>
    /// The credential in use, which is the one that lasts longest; null where files are not looked for: while storage is not
    /// checked, and in clouds that nobody stands for here. Throws where there is none, or where the storage does not accept it.
    /// </summary>
    public static async Task<ICloudFiles?> FindAsync(EmulatorState state, ResourceScope scope, string storage, CancellationToken cancellation)
    {
        var access = InUse(state, scope, storage);
        if (access is not null)
            Accept(storage, await access.TryListingAsync(cancellation).ConfigureAwait(false));
        return access;
    }

    /// <summary>Throws where files of an asset cannot be read with the credential in use: rights to list are not asked for.</summary>
    public static async Task CheckReadingAsync(EmulatorState state, ResourceScope scope, AssetPlace place, CancellationToken cancellation)
    {
        if (InUse(state, scope, place.Storage) is { } access)
            Accept(place.Storage, await access.TryReadingAsync(place.Container, cancellation).ConfigureAwait(false));
    }

    private static ICloudFiles? InUse(EmulatorState state, ResourceScope scope, string storage)
    {
        if (!state.Options.StorageCheck)
            return null;
        lock (scope.Gate)
        {
            var spec = StorageBehavior.Collection(scope)?.Find(storage)?.ToObject()["spec"]
                ?? throw ApiException.NotFound($"storage '{storage}' does not exist.");
            if (StorageBehavior.SecretInUse(scope, storage, state.Clock.GetUtcNow()) is not { } secret)
                throw Inaccessible(storage, "It has no credential that is still valid.");
            return spec["type"]!.GetValue<string>() switch
            {
                CredentialCheck.Azure => new AzureFiles(new BlobAccess(new Uri(Text(spec, "url")), new SasToken(Text(secret, "sasToken")))),
                CredentialCheck.S3 when state.Options.S3Endpoint is { } endpoint =>
                    new S3Files(endpoint, Text(spec, "bucketName"), Text(secret, "accessKeyId"), Text(secret, "secretAccessKey")),
                _ => null,
            };
        }
    }

    private static string Text(JsonNode node, string field) => node[field]!.GetValue<string>();

    private static void Accept(string storage, string? problem)
    {
        if (problem is not null)
            throw Inaccessible(storage, problem);
    }

    private static ApiException Inaccessible(string storage, string problem)
        => new(400, "StorageNotAccessible", $"Storage account '{storage}' cannot be accessed: {problem}");
}
