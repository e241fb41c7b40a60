using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.Storage;

namespace MkIo.PowerShell.Media.Storage;

/// <summary>Checks a storage account: one object for each check, with what was seen and what to do about it.</summary>
/// <remarks>
/// <para>With a SAS or key it takes what New-MkIoStorageAccount takes, and needs no connection to MK.IO: the form of all parts is judged, and the storage is asked as MK.IO would ask it. Nothing is written without -Probe.</para>
/// <para>With the name of a registered storage account alone, what MK.IO tells about it is judged, and MK.IO is asked for access to the files of one of its assets: the secrets stay with MK.IO.</para>
/// <para>The variables AWS_ENDPOINT_URL_S3 and AWS_ENDPOINT_URL name an S3 other than Amazon's, as they do for Amazon's own tools.</para>
/// </remarks>
/// <example>
/// <para>Before registering: what fails, and what to do.</para>
/// <code>$sasUrl = Read-Host -AsSecureString
/// Test-MkIoStorageAccount -SasUrl $sasUrl -Probe | Where-Object Result -ne Pass | Format-List</code>
/// </example>
/// <example>
/// <para>All that is registered.</para>
/// <code>Get-MkIoStorageAccount | Test-MkIoStorageAccount | Where-Object Result -in Warning, Fail</code>
/// </example>
/// <example>
/// <para>A bucket, which should be in the region of the project.</para>
/// <code>$key = New-IAMAccessKey -UserName mkio
/// Test-MkIoStorageAccount -BucketName my-archive -AccessKeyId $key.AccessKeyId -SecretAccessKey $key.SecretAccessKey -Region eu-central-1</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/storage/">Storage</seealso>
[Cmdlet(VerbsDiagnostic.Test, "MkIoStorageAccount", DefaultParameterSetName = RegisteredSet)]
[OutputType(typeof(StorageCheck))]
[RequiresPermission("infra.storage.get", "ams.asset.get", "ams.asset.update")]
public sealed class TestMkIoStorageAccountCommand : StorageSourceCmdlet
{
    private const string RegisteredSet = "Registered";

    /// <summary>The name of a registered storage account; with a SAS or key, a name for the output.</summary>
    [Parameter(ParameterSetName = RegisteredSet, Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = SasUrlSet, Position = 0)]
    [Parameter(ParameterSetName = SasTokenSet, Position = 0)]
    [Parameter(ParameterSetName = S3Set, Position = 0)]
    [Parameter(ParameterSetName = GoogleSet, Position = 0)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? Name { get; set; }

    /// <summary>A container of the Azure account: its blobs are listed, one is read, and -Probe writes there.</summary>
    [Parameter(ParameterSetName = SasUrlSet)]
    [Parameter(ParameterSetName = SasTokenSet)]
    public string? Container { get; set; }

    /// <summary>The region where the bucket should be, such as eu-central-1; another one is worth a warning.</summary>
    [Parameter(ParameterSetName = S3Set)]
    public string? Region { get; set; }

    /// <summary>Writes a small blob or object too, reads it, lists it and deletes it. A container that is not there is made for it and removed again.</summary>
    [Parameter(ParameterSetName = SasUrlSet)]
    [Parameter(ParameterSetName = SasTokenSet)]
    [Parameter(ParameterSetName = S3Set)]
    public SwitchParameter Probe { get; set; }

    /// <summary>The longest that one request to the storage may take.</summary>
    /// <value>00:00:10</value>
    [Parameter]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>A connection is needed for registered storage accounts only.</summary>
    protected override void BeginProcessing()
    {
    }

    /// <summary>Checks one storage.</summary>
    protected override void ProcessRecord() => Try(Name, () =>
    {
        var checks = ParameterSetName == RegisteredSet ? CheckRegistered() : Check(NewTarget()!, Options());
        foreach (var check in checks)
            WriteObject(StorageAdvice.Complete(string.IsNullOrEmpty(Name) ? check : check with { Storage = Name }));
    });

    private IReadOnlyList<StorageCheck> CheckRegistered()
    {
        base.BeginProcessing();
        var checks = new RegisteredStorageChecks(Project.Media, Options());
        var name = Name!;
        return Await(cancellationToken => checks.RunAsync(name, cancellationToken));
    }

    private IReadOnlyList<StorageCheck> Check(StorageTarget target, StorageCheckOptions options)
        => Await(cancellationToken => target.CheckAsync(options, cancellationToken));

    private StorageCheckOptions Options() => new()
    {
        Depth = Probe ? StorageCheckDepth.Probe : StorageCheckDepth.Full,
        Timeout = Timeout,
        Container = Container,
        Region = Region,
        S3Endpoint = StoragePreflight.S3Endpoint,
        Observer = Observer,
    };
}
