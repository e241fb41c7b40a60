using System.Text.Json.Nodes;
using MkIo.Http;
using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;
using MkIo.Storage;

namespace MkIo.PowerShell.Media.Storage;

/// <summary>Gets the storage accounts that are registered in MK.IO.</summary>
/// <remarks>
/// <para>CredentialExpires and DaysLeft tell when MK.IO loses access, where the service knows.</para>
/// <para>The service filters by cloud/name, cloud/region/name, created, createdBy, id, name, region, type, updated, updatedBy, url.</para>
/// </remarks>
/// <example>
/// <para>All storage accounts, the ones that expire first on top.</para>
/// <code>Get-MkIoStorageAccount | Sort-Object CredentialExpires</code>
/// </example>
/// <example>
/// <para>Those that need a new SAS within a month.</para>
/// <code>Get-MkIoStorageAccount -ExpiringWithin 30d</code>
/// </example>
/// <example>
/// <para>One of them, with all its properties.</para>
/// <code>Get-MkIoStorageAccount media | Format-List</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/storage/">Storage</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoStorageAccount", SupportsPaging = true)]
[OutputType(typeof(StorageAccount))]
[RequiresPermission("infra.storage.get")]
public sealed class GetMkIoStorageAccountCommand : GetCmdlet<StorageAccount>
{
    /// <summary>Only those whose credential expires within this time, or has expired. A number is in days; 30d, 12h, 12:00:00, PT12H and TimeSpan objects are accepted too.</summary>
    [Parameter]
    [DurationTransformation(DurationUnit.Days)]
    public TimeSpan ExpiringWithin { get; set; }

    private protected override ListSpec<StorageAccount> Spec => new(Project.Media.StorageAccounts, account => account.Name)
    {
        Condition = IsBound(nameof(ExpiringWithin)) ? ExpiresBefore(DateTimeOffset.UtcNow + ExpiringWithin) : null,
    };

    private static Func<StorageAccount, bool> ExpiresBefore(DateTimeOffset time) => account => account.CredentialExpires <= time;
}

/// <summary>Registers a storage account: Azure Blob with a SAS, Amazon S3 with an access key, or Google with a service account.</summary>
/// <remarks>
/// <para>The SAS or key is checked before it is sent, at last with one request to the storage itself: a missing permission, an expiry in the past, a wrong signature, a bucket of someone else's are refused with what to do. The service then tries the storage itself. Test-MkIoStorageAccount shows all checks.</para>
/// <para>MK.IO needs a SAS of the blob service, for containers and objects, with Read, Write, Delete, List, Add and Create; of an S3 key GetObject, PutObject, DeleteObject and ListBucket.</para>
/// <para>A piped storage account, of this project or another, provides its URL or bucket and its description; specify its credential.</para>
/// <para>URL and bucket cannot be changed later. A name that exists is refused unless -Force replaces its credential and description.</para>
/// </remarks>
/// <example>
/// <para>Register an Azure storage account by the SAS URL of the portal.</para>
/// <code>New-MkIoStorageAccount media -SasUrl (Read-Host -AsSecureString)</code>
/// </example>
/// <example>
/// <para>Register the account of an Az context with a SAS made for it.</para>
/// <code>$azure = (Get-AzStorageAccount -ResourceGroupName media -Name mymedia).Context
/// $sas = New-AzStorageAccountSASToken -Context $azure -Service Blob -ResourceType Container,Object -Permission rwdlac -ExpiryTime (Get-Date).AddYears(1)
/// New-MkIoStorageAccount media -Url $azure.BlobEndPoint -SasToken $sas</code>
/// </example>
/// <example>
/// <para>Register an S3 bucket.</para>
/// <code>$key = New-IAMAccessKey -UserName mkio
/// New-MkIoStorageAccount archive -BucketName my-archive -AccessKeyId $key.AccessKeyId -SecretAccessKey $key.SecretAccessKey</code>
/// </example>
/// <example>
/// <para>Register a storage account of one project in another.</para>
/// <code>Get-MkIoStorageAccount masters | New-MkIoStorageAccount -Name media -SasUrl (Read-Host -AsSecureString)</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/storage/">Storage</seealso>
[Cmdlet(VerbsCommon.New, "MkIoStorageAccount", SupportsShouldProcess = true, DefaultParameterSetName = PipedSet)]
[OutputType(typeof(StorageAccount))]
[RequiresPermission("infra.storage.get", "infra.storage.create", "infra.storage.update")]
public sealed class NewMkIoStorageAccountCommand : StorageSourceCmdlet
{
    private const string PipedSet = "Piped";

    private InputReader<StorageAccount>? _reader;

    /// <summary>A storage account of this project or another. Its URL or bucket and its description are used; its credential is not, since reading a storage account doesn't return it. Rows of a CSV file, Az storage contexts and access keys of AWS.Tools provide the parameters that their properties are named after.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Replaces credential and description of a storage account that exists.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The storage account's name in MK.IO; it need not be its name in the cloud.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>Words for people.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>Leaves the judgement of URL, SAS, bucket and key to the service.</summary>
    [Parameter]
    public SwitchParameter SkipCheck { get; set; }

    /// <summary>Prepares to read the pipeline.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _reader = new(this, "storage account");
    }

    /// <summary>Registers the storage account.</summary>
    protected override void ProcessRecord() => Try(Name, () =>
    {
        var piped = PipedStorage.Read(_reader!, InputObject, IsBound(nameof(InputObject)));
        var target = NewTarget(piped) ?? throw Invalid($"A storage account is registered with what opens it{(piped is null ? string.Empty : ", which the input does not have")}. Specify {PipedStorage.CredentialParameters(piped?.Type)}.");
        var name = !string.IsNullOrWhiteSpace(Name) ? Name : throw Invalid("The storage account has no name. Specify -Name, or pipe objects that have one.");
        PassGate(target, StorageCheckDepth.Offline, SkipCheck);
        if (!ShouldProcess(name, "Register the storage account"))
            return;

        PassGate(target, StorageCheckDepth.Quick, SkipCheck);
        var (accounts, account) = (Project.Media.StorageAccounts, new StorageAccount { Spec = StorageSpecs.ToSpec(target, Description ?? piped?.Description) });
        if (account.Spec is AzureStorageSpec azure)
            azure.PrivateLinkServiceConnection = piped?.PrivateLink;
        var force = Force.IsPresent;
        WriteChange(Await(cancellationToken => force ? ReplaceAsync(accounts, name, account, cancellationToken) : accounts.CreateAsync(name, account, cancellationToken)));
    });

    private static async Task<Change<StorageAccount>> ReplaceAsync(ResourceCollection<StorageAccount> accounts, string name, StorageAccount account, CancellationToken cancellationToken)
    {
        var current = await accounts.FindAsync(name, cancellationToken).ConfigureAwait(false);
        return new(current is null ? ChangeKind.Created : ChangeKind.Updated, await accounts.PutAsync(name, account, cancellationToken).ConfigureAwait(false));
    }
}

/// <summary>Registers a storage account, or changes the description or the credential of one that exists.</summary>
/// <remarks>
/// <para>With a SAS or key, the storage account is registered or gets this credential; a description that is not given stays. With a description alone, only that is changed.</para>
/// <para>A piped storage account provides its URL or bucket and its description. Its credential is left unchanged unless you specify one.</para>
/// <para>URL and bucket cannot be changed: another URL or bucket is an error, and the storage account stays as it was.</para>
/// </remarks>
/// <example>
/// <para>Change the description.</para>
/// <code>Set-MkIoStorageAccount media -Description 'Masters, West Europe'</code>
/// </example>
/// <example>
/// <para>Give a storage account a new SAS, or register it if it is not there.</para>
/// <code>Set-MkIoStorageAccount media -SasUrl (Read-Host -AsSecureString)</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/storage/">Storage</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoStorageAccount", SupportsShouldProcess = true, DefaultParameterSetName = DescriptionSet)]
[OutputType(typeof(StorageAccount))]
[RequiresPermission("infra.storage.get", "infra.storage.create", "infra.storage.update")]
public sealed class SetMkIoStorageAccountCommand : StorageSourceCmdlet
{
    private const string DescriptionSet = "Description";

    private InputReader<StorageAccount>? _reader;

    /// <summary>A storage account of this project or another. Its URL or bucket and its description are used; its credential is not, since reading a storage account doesn't return it. Rows of a CSV file, Az storage contexts and access keys of AWS.Tools provide the parameters that their properties are named after.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The storage account's name in MK.IO; it need not be its name in the cloud.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>Words for people.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>Leaves the judgement of URL, SAS, bucket and key to the service.</summary>
    [Parameter]
    public SwitchParameter SkipCheck { get; set; }

    /// <summary>Prepares to read the pipeline.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _reader = new(this, "storage account");
    }

    /// <summary>Registers or changes the storage account.</summary>
    protected override void ProcessRecord() => Try(Name, () =>
    {
        var piped = PipedStorage.Read(_reader!, InputObject, IsBound(nameof(InputObject)));
        var target = NewTarget(piped);
        // A piped storage account that has no description is to have none.
        var description = Description ?? piped?.Description ?? (piped?.IsWhole == true ? string.Empty : null);
        if (target is null && description is null && piped?.SaysPlace != true)
            throw Invalid("Nothing to change was given. Use -Description, or the parameters of a SAS or key.");
        var name = !string.IsNullOrWhiteSpace(Name) ? Name : throw Invalid("The storage account has no name. Specify -Name, or pipe objects that have one.");
        if (target is not null)
            PassGate(target, StorageCheckDepth.Offline, SkipCheck);
        var question = new Question(name, target is null ? "Change the description of the storage account" : "Register the storage account, or change its credential");
        var (accounts, says) = (Project.Media.StorageAccounts, description is not null);
        if (target is null)
            Write(name, question, cancellationToken => DescribeAsync(accounts, name, description, piped, cancellationToken));
        else
            Write(name, question, cancellationToken => WriteAsync(accounts, name, StorageSpecs.ToSpec(target, description), says, piped, cancellationToken), () => PassGate(target, StorageCheckDepth.Quick, SkipCheck));
    });

    // The answers of the service hold no usable credential, so that reading and writing back would break the storage: PATCH leaves it alone.
    private static async Task<Change<StorageAccount>> DescribeAsync(ResourceCollection<StorageAccount> accounts, string name, string? description, PipedStorage? piped, CancellationToken cancellationToken)
    {
        var current = piped is null ? await accounts.GetAsync(name, cancellationToken).ConfigureAwait(false)
            : await accounts.FindAsync(name, cancellationToken).ConfigureAwait(false)
                ?? throw new MkIoException(MkIoErrorKind.NotFound, $"There is no storage account '{name}', and the input does not have what opens one. To register it, specify {PipedStorage.CredentialParameters(piped.Type)}.");
        if (piped is not null)
            StayInPlace(current, piped);
        if (description is null || string.Equals(current.Description ?? string.Empty, description, StringComparison.Ordinal))
            return new(ChangeKind.Unchanged, current);
        var difference = ResourceDifference.Between(Described(current.Description), Described(description));
        var changes = StoragePatch.Description(current.Type!, description);
        return new(ChangeKind.Updated, DryRun.IsOn ? current : await accounts.PatchAsync(name, changes, cancellationToken).ConfigureAwait(false)) { Difference = difference };
    }

    private static async Task<Change<StorageAccount>> WriteAsync(ResourceCollection<StorageAccount> accounts, string name, StorageSpec spec, bool saysDescription, PipedStorage? piped, CancellationToken cancellationToken)
    {
        var current = await accounts.FindAsync(name, cancellationToken).ConfigureAwait(false);
        if (current is not null)
        {
            StayInPlace(current, spec);
            if (!saysDescription)
                spec.Description = current.Description;
        }

        if (spec is AzureStorageSpec azure)
            azure.PrivateLinkServiceConnection = piped?.PrivateLink ?? (current?.Spec as AzureStorageSpec)?.PrivateLinkServiceConnection;
        var desired = new StorageAccount { Spec = spec };
        var written = DryRun.IsOn ? desired : await accounts.PutAsync(name, desired, cancellationToken).ConfigureAwait(false);
        return current is null
            ? new(ChangeKind.Created, written)
            : new(ChangeKind.Updated, written) { Difference = ResourceDifference.Between(Described(current.Description, "current"), Described(spec.Description, "specified")) };
    }

    // All that can change of a registered account. The credential of now is never read.
    private static JsonObject Described(string? description, string? credential = null) => new() { ["description"] = description, ["credential"] = credential };

    private static void StayInPlace(StorageAccount current, StorageSpec spec)
    {
        var desired = new StorageAccount { Spec = spec };
        var same = current.Type == desired.Type && current.BucketName == desired.BucketName
            && (spec is not AzureStorageSpec || BlobServiceAddress.Contains(current.Url ?? string.Empty, desired.Url!));
        if (!same)
            throw Elsewhere(current, desired.Url ?? desired.BucketName);
    }

    // What the input leaves out is not compared.
    private static void StayInPlace(StorageAccount current, PipedStorage piped)
    {
        var same = (piped.Type is null || piped.Type == current.Type) && (piped.BucketName is null || piped.BucketName == current.BucketName)
            && (piped.Url is null || BlobServiceAddress.Contains(current.Url ?? string.Empty, piped.Url));
        if (!same)
            throw Elsewhere(current, piped.Url ?? piped.BucketName ?? piped.Type);
    }

    private static MkIoException Elsewhere(StorageAccount current, string? desired) => new(MkIoErrorKind.Conflict,
        $"The storage account '{current.Name}' stands for {current.Url ?? current.BucketName}, which cannot become {desired}. Register the other under another name.");
}

/// <summary>Removes storage accounts from MK.IO, after asking; the account in the cloud stays.</summary>
/// <remarks><para>The service refuses while assets use the storage account; the confirmation counts them and names some.</para></remarks>
/// <example>
/// <para>Remove one.</para>
/// <code>Remove-MkIoStorageAccount archive</code>
/// </example>
/// <example>
/// <para>See what would become of those that no asset uses.</para>
/// <code>$used = (Get-MkIoAsset).StorageAccountName | Sort-Object -Unique
/// Get-MkIoStorageAccount | Where-Object Name -notin $used | Remove-MkIoStorageAccount -WhatIf</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/storage/">Storage</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoStorageAccount", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("infra.storage.delete", "ams.asset.get")]
public sealed class RemoveMkIoStorageAccountCommand : RemoveCmdlet<StorageAccount>
{
    private const int Named = 5;
    private const int Counted = 1000;

    /// <inheritdoc/>
    protected override ResourceCollection<StorageAccount> Collection => Project.Media.StorageAccounts;

    /// <inheritdoc/>
    protected override string? Consequence(string name)
    {
        var media = Project.Media;
        return Await(cancellationToken => UseAsync(media, name, cancellationToken));
    }

    // Nobody needs the exact number of very many, and each page costs a request.
    private static async Task<string?> UseAsync(MediaApi media, string name, CancellationToken cancellationToken)
    {
        var assets = await StorageAccess.ListAsync(media, name, Counted + 1, cancellationToken).ConfigureAwait(false);
        if (assets.Count == 0)
            return null;
        var count = assets.Count > Counted ? $"more than {Counted} assets use it" : assets.Count == 1 ? "1 asset uses it" : $"{assets.Count} assets use it";
        return $"{count}: {string.Join(", ", assets.Take(Named))}{(assets.Count > Named ? ", …" : string.Empty)}";
    }
}

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
    [ResourceName]
    [Accepts(typeof(StorageAccount))]
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

    /// <summary>The longest that one request to the storage may take. A number is in seconds; 90s, 1m30s, 500ms, 00:01:30, PT1M30S and TimeSpan objects are accepted too.</summary>
    /// <value>10 seconds</value>
    [Parameter]
    [DurationTransformation(DurationUnit.Seconds)]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>A connection is needed for registered storage accounts only.</summary>
    protected override void BeginProcessing()
    {
    }

    /// <summary>Checks one storage.</summary>
    protected override void ProcessRecord() => Try(Name, () =>
    {
        var name = Name is null ? null : NameOf(nameof(Name), Name);
        var checks = ParameterSetName == RegisteredSet ? CheckRegistered(name!) : Check(NewTarget()!, Options());
        foreach (var check in checks)
            WriteObject(StorageAdvice.Complete(name is null ? check : check with { Storage = name }));
    });

    private IReadOnlyList<StorageCheck> CheckRegistered(string name)
    {
        base.BeginProcessing();
        var checks = new RegisteredStorageChecks(Project.Media, Options());
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
