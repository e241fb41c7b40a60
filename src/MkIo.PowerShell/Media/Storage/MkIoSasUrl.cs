using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Storage;

namespace MkIo.PowerShell.Media.Storage;

/// <summary>Takes a SAS URL or SAS token apart: what it opens, for whom, until when, and what MK.IO would stumble over.</summary>
/// <remarks>
/// <para>Nobody is asked, and the signature is not shown. Test-MkIoStorageAccount tries it.</para>
/// <para>Permission needed: none.</para>
/// </remarks>
/// <example>
/// <para>Look at what was copied from the portal.</para>
/// <code>ConvertFrom-MkIoSasUrl (Read-Host -AsSecureString)</code>
/// </example>
/// <example>
/// <para>What to tick before making it again.</para>
/// <code>(Get-Content sas.txt | ConvertFrom-MkIoSasUrl).Problems.Recommendation</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/storage/">Storage</seealso>
[Cmdlet(VerbsData.ConvertFrom, "MkIoSasUrl")]
[OutputType(typeof(SasUrl))]
public sealed class ConvertFromMkIoSasUrlCommand : AsyncCmdlet
{
    /// <summary>The SAS URL or the SAS token, as a SecureString or a string.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [SecretTransformation]
    [Alias("SasToken")]
    public Secret? SasUrl { get; set; }

    /// <summary>Takes it apart.</summary>
    protected override void ProcessRecord() => Try(null, () =>
    {
        var parsed = MkIo.Storage.SasUrl.Parse(SasUrl!) ?? throw Invalid("This is no SAS: it has no fields such as sv and sig. Copy the 'SAS token' or the 'Blob service SAS URL' of the Azure portal.");
        parsed.Problems = parsed.Problems.Select(StorageAdvice.Complete).ToList();
        WriteObject(parsed);
    });
}
