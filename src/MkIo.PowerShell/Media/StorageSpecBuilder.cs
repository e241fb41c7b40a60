using MkIo.Http;
using MkIo.Media;
using MkIo.Storage;

namespace MkIo.PowerShell.Media;

/// <summary>Makes a storage's description out of what users have in hand, and judges it before anything is sent.</summary>
internal static class StorageSpecBuilder
{
    /// <summary>An Azure account, from one SAS URL or from URL and SAS.</summary>
    /// <param name="url">The URL; a SAS may be stuck to it.</param>
    /// <param name="sasToken">The SAS; null when it is part of the URL.</param>
    /// <param name="skipCheck">Whether judgement is left to the service.</param>
    public static AzureStorageSpec Azure(string url, Secret? sasToken, bool skipCheck)
    {
        var (address, pasted) = BlobServiceAddress.Split(url);
        var text = sasToken?.Reveal() ?? pasted;
        var sas = text is null ? null : SasToken.Parse(WithoutUrl(text));
        if (!skipCheck)
            Refuse(Problems(address, text, sas));

        return new AzureStorageSpec
        {
            Type = StorageType.Azure,
            Url = address,
            Credential = text is null ? null : new AzureCredential { SasToken = sas?.Token ?? Secret.From(text) },
        };
    }

    /// <summary>An S3 bucket with an access key.</summary>
    public static S3StorageSpec S3(string bucketName, string accessKeyId, Secret secretAccessKey, bool skipCheck)
    {
        if (!skipCheck)
            Refuse(S3Rules.Judge(bucketName, accessKeyId, secretAccessKey));
        return new S3StorageSpec
        {
            Type = StorageType.S3,
            BucketName = bucketName,
            Credential = new S3Credential { AccessKeyId = accessKeyId, SecretAccessKey = secretAccessKey },
        };
    }

    /// <summary>A Google bucket with the JSON of a service account's key.</summary>
    public static GoogleStorageSpec Google(string bucketName, string keyJson, bool skipCheck)
    {
        var (fields, problem) = GoogleRules.ParseKey(keyJson);
        if (!skipCheck)
            Refuse(new[] { GoogleRules.JudgeBucket(bucketName), problem }.OfType<StorageProblem>().ToList());
        return new GoogleStorageSpec
        {
            Type = StorageType.Google,
            BucketName = bucketName,
            Credential = new GoogleCredential { Gac = fields },
        };
    }

    // The portal's "Blob service SAS URL" pasted where the SAS alone belongs.
    private static string WithoutUrl(string text) => text.IndexOf("://", StringComparison.Ordinal) < 0 ? text : BlobServiceAddress.Split(text).Sas ?? text;

    private static IReadOnlyList<StorageProblem> Problems(string address, string? text, SasToken? sas)
    {
        if (BlobServiceAddress.Judge(address) is { } problem)
            return [problem];
        if (text is null)
            return [new StorageProblem("SasSignature", "No SAS was given.", "Give -SasUrl with the 'Blob service SAS URL' of the Azure portal, or -SasToken.")];
        return sas is null
            ? [new StorageProblem("SasSignature", "What was given as SAS is none: it has no fields such as sv and sig.", "Copy the 'SAS token' or the 'Blob service SAS URL' of the Azure portal.")]
            : SasRules.Judge(sas, new Uri(address), DateTimeOffset.UtcNow);
    }

    private static void Refuse(IReadOnlyList<StorageProblem> problems)
    {
        if (problems.Count > 0)
        {
            throw new MkIoException(
                MkIoErrorKind.InvalidRequest, string.Join(" ", problems) + " (-SkipCheck leaves that judgement to the service.)");
        }
    }
}
