namespace MkIo.Storage;

/// <summary>An Azure storage account and its SAS. Either may be pasted in any of the forms that the portal offers.</summary>
public sealed class AzureStorageTarget : StorageTarget
{
    /// <summary>Takes apart what was pasted.</summary>
    /// <param name="url">The account's URL; a SAS may be stuck to it.</param>
    /// <param name="sas">The SAS, or the whole SAS URL; null where it is part of the URL.</param>
    public AzureStorageTarget(string url, Secret? sas = null)
    {
        var (address, pasted) = BlobServiceAddress.Split(url);
        Url = address;
        var text = sas?.Reveal() is { } given ? WithoutUrl(given) : pasted;
        Sas = text is null ? null : SasToken.Parse(text);
        Credential = Sas?.Token ?? (text is null ? null : Secret.From(text));
    }

    /// <summary>The account's blob endpoint, without SAS and trailing slash.</summary>
    public string Url { get; }

    /// <summary>The SAS; null where what was given is none.</summary>
    public SasToken? Sas { get; }

    /// <summary>The SAS as it is sent to MK.IO, also where it is none; null where nothing was given.</summary>
    public Secret? Credential { get; }

    /// <inheritdoc/>
    public override string Address => Url;

    private protected override Task<IReadOnlyList<StorageCheck>> RunAsync(StorageCheckOptions options, CancellationToken cancellationToken)
        => new AzureChecks(this, options).RunAsync(cancellationToken);

    // The portal's "Blob service SAS URL" pasted where the SAS alone belongs.
    private static string WithoutUrl(string text) => text.IndexOf("://", StringComparison.Ordinal) < 0 ? text : BlobServiceAddress.Split(text).Sas ?? text;
}
