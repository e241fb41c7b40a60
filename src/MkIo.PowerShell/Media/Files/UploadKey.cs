namespace MkIo.PowerShell.Media.Files;

/// <summary>What opens the place that files are uploaded to; just one way of them is given.</summary>
internal sealed record UploadKey(Secret? SasUrl, Secret? SasToken, string? AccessKeyId, Secret? SecretAccessKey);
