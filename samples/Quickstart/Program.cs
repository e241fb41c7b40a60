// The main job with the .NET client: connect, register a storage account, bring its containers in as assets.
// usage: Quickstart <container> [<container> ...]
// The environment holds MKIO_BASE_URL, MKIO_PROJECT, MKIO_TOKEN and QUICKSTART_SAS_URL, the account's "Blob service SAS URL";
// secrets do not belong on a command line, which every process of the machine can read.

using MkIo;
using MkIo.Media;
using MkIo.Resources;
using MkIo.Storage;

const string AccountName = "media";

var containers = args;
if (containers.Length == 0)
{
    Console.Error.WriteLine("Name the containers to bring in.");
    return 2;
}

var options = new MkIoClientOptions(Secret.From(Variable("MKIO_TOKEN")), new Uri(Variable("MKIO_BASE_URL")));
using var client = new MkIoClient(options);
var media = client.Project(Variable("MKIO_PROJECT")).Media;

var (url, sas) = BlobServiceAddress.Split(Variable("QUICKSTART_SAS_URL"));
var spec = new AzureStorageSpec
{
    Type = StorageType.Azure,
    Url = url,
    Description = "Quickstart",
    Credential = new AzureCredential { SasToken = Secret.From("?" + sas) },
};
var account = await media.StorageAccounts.CreateAsync(AccountName, new StorageAccount { Spec = spec });
Console.WriteLine($"{account.Kind}: storage account {account.Resource.Name} ({account.Resource.Url})");

foreach (var container in containers)
{
    var change = await media.Assets.CreateOrUpdateAsync(container, asset =>
    {
        asset.StorageAccountName = AccountName;
        asset.Container = container;
    });
    Console.WriteLine($"{change.Kind}: asset {change.Resource.Name}");
}

await foreach (var asset in media.Assets.ListAsync(new ListQuery { OrderBy = "name" }))
    Console.WriteLine($"{asset.Name,-20} {asset.StorageAccountName,-10} {asset.Container}");
return 0;

static string Variable(string name)
    => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"The environment variable {name} is missing.");
