# Stand-ins of the clouds' types, with their real names and the properties that tell an asset's place. They are compiled,
# so that a job, Export-Clixml -Depth 1 and Export-Csv make of them what they make of the real ones.
$source = @'
using System;

namespace Microsoft.WindowsAzure.Commands.Storage {
    public class AzureStorageContext { public string StorageAccountName { get; set; } public string BlobEndPoint { get; set; } public string Name { get; set; } }
}
namespace Microsoft.Azure.Storage.Blob {
    public class CloudBlobContainer { public Uri Uri { get; set; } public string Name { get; set; } }
    public class CloudBlockBlob { public Uri Uri { get; set; } public string Name { get; set; } public CloudBlobContainer Container { get; set; } public bool IsDeleted { get; set; } }
}
namespace Azure.Storage.Blobs {
    public class BlobContainerClient { public Uri Uri { get; set; } public string AccountName { get; set; } public string Name { get; set; } }
}
namespace Azure.Storage.Blobs.Models {
    public class BlobContainerProperties { public string LeaseState { get; set; } public string ETag { get; set; } }
    public class BlobContainerItem { public string Name { get; set; } public bool? IsDeleted { get; set; } public BlobContainerProperties Properties { get; set; } }
    public class BlobItem { public string Name { get; set; } public bool Deleted { get; set; } public string VersionId { get; set; } }
}
namespace Microsoft.WindowsAzure.Commands.Common.Storage.ResourceModel {
    public class AzureStorageBase { public Microsoft.WindowsAzure.Commands.Storage.AzureStorageContext Context { get; set; } public string Name { get; set; } }
    public class AzureStorageContainer : AzureStorageBase {
        public Microsoft.Azure.Storage.Blob.CloudBlobContainer CloudBlobContainer { get; set; }
        public global::Azure.Storage.Blobs.BlobContainerClient BlobContainerClient { get; set; }
        public string PublicAccess { get; set; }
        public bool? IsDeleted { get; set; }
        public object Permission { get { throw new InvalidOperationException("This property sends a request."); } }
    }
    public class AzureStorageBlob : AzureStorageBase { public Microsoft.Azure.Storage.Blob.CloudBlockBlob ICloudBlob { get; set; } public string BlobType { get; set; } public long Length { get; set; } public bool IsDeleted { get; set; } }
    public class AzureStorageQueue : AzureStorageBase { public int? ApproximateMessageCount { get; set; } public Uri Uri { get; set; } }
    public class AzureStorageTable : AzureStorageBase { public object CloudTable { get; set; } public Uri Uri { get; set; } }
    public class AzureStorageFileShare : AzureStorageBase { public object ShareClient { get; set; } public int? Quota { get; set; } }
}
namespace Microsoft.Azure.Commands.Management.Storage.Models {
    public class PSContainer { public string ResourceGroupName { get; set; } public string StorageAccountName { get; set; } public string Id { get; set; } public string Name { get; set; } public string Type { get; set; } public bool? Deleted { get; set; } }
    public class PSShare { public string ResourceGroupName { get; set; } public string StorageAccountName { get; set; } public string Id { get; set; } public string Name { get; set; } public int? QuotaGiB { get; set; } }
}
namespace Amazon.S3.Model {
    public class S3Bucket { public string BucketName { get; set; } public DateTime CreationDate { get; set; } }
    public class S3Object { public string BucketName { get; set; } public string Key { get; set; } public string ETag { get; set; } public long Size { get; set; } }
}
'@
# By the types themselves: a name in brackets might find the real one, if some module has loaded it.
$types = @{}
Add-Type -TypeDefinition $source -PassThru | ForEach-Object { $types[$_.Name] = $_ }

function New-StandIn([string] $Type, [hashtable] $Property) {
    $item = [Activator]::CreateInstance($types[$Type])
    foreach ($name in $Property.Keys) { $item.$name = $Property[$name] }
    $item
}

function Get-ContainerId([string] $Account, [string] $Name, [string] $Service = 'blobServices', [string] $Kind = 'containers') {
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/$Account/$Service/default/$Kind/$Name"
}

# Things of a storage account, as many as there are numbers, by the name of their type.
function New-StorageThing([string] $Type, [string] $Prefix, [int[]] $Number, [string] $Account = 'mymedia') {
    $url = "https://$Account.blob.core.windows.net/"
    $context = New-StandIn AzureStorageContext @{ StorageAccountName = $Account; BlobEndPoint = $url }
    foreach ($i in $Number) {
        $name = "$Prefix-$i"
        switch ($Type) {
            AzureStorageContainer {
                New-StandIn $Type @{
                    Name = $name; Context = $context; PublicAccess = 'Off'
                    CloudBlobContainer = New-StandIn CloudBlobContainer @{ Name = $name; Uri = [uri]"$url$name" }
                    BlobContainerClient = New-StandIn BlobContainerClient @{ Name = $name; Uri = [uri]"$url$name"; AccountName = $Account }
                }
            }
            CloudBlobContainer { New-StandIn $Type @{ Name = $name; Uri = [uri]"$url$name" } }
            BlobContainerClient { New-StandIn $Type @{ Name = $name; Uri = [uri]"$url$name"; AccountName = $Account } }
            BlobContainerItem { New-StandIn $Type @{ Name = $name; Properties = New-StandIn BlobContainerProperties @{ LeaseState = 'Available' } } }
            PSContainer { New-StandIn $Type @{ Name = $name; StorageAccountName = $Account; ResourceGroupName = 'rg'; Id = Get-ContainerId $Account $name } }
            AzureStorageBlob { New-StandIn $Type @{ Name = "$name.mp4"; Context = $context; BlobType = 'BlockBlob'; Length = 17 } }
            BlobItem { New-StandIn $Type @{ Name = "$name.mp4" } }
            CloudBlockBlob { New-StandIn $Type @{ Name = "$name.mp4"; Uri = [uri]"${url}c/$name.mp4"; Container = New-StandIn CloudBlobContainer @{ Name = 'c'; Uri = [uri]"${url}c" } } }
            AzureStorageQueue { New-StandIn $Type @{ Name = $name; Context = $context; ApproximateMessageCount = 0 } }
            AzureStorageTable { New-StandIn $Type @{ Name = $name; Context = $context } }
            AzureStorageFileShare { New-StandIn $Type @{ Name = $name; Context = $context; Quota = 5 } }
            PSShare { New-StandIn $Type @{ Name = $name; StorageAccountName = $Account; QuotaGiB = 5; Id = Get-ContainerId $Account $name fileServices shares } }
            S3Bucket { New-StandIn $Type @{ BucketName = $name; CreationDate = [datetime]'2026-01-02' } }
            S3Object { New-StandIn $Type @{ BucketName = 'media-one'; Key = "$name.mp4"; ETag = '"1"'; Size = 17 } }
        }
    }
}
