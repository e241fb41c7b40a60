# From a film in a container to URLs that play: register, encode, wait, publish.
# With MKIO_TOKEN and MKIO_PROJECT and a SAS URL of yours it runs against MK.IO itself; the film lies in the container already.
[CmdletBinding()]
param(
    # The "Blob service SAS URL" of the storage account.
    [Parameter(Mandatory)]
    [string] $SasUrl,

    # The container that the film lies in.
    [Parameter(Mandatory)]
    [string] $Container,

    # The transform's preset.
    [string] $Preset = 'H264MultipleBitrate1080p'
)

$ErrorActionPreference = 'Stop'

$null = Connect-MkIo
$null = New-MkIoStorageAccount vod -SasUrl $SasUrl -Description 'Films'
$null = Set-MkIoAsset $Container -StorageAccountName vod -Container $Container
$null = Set-MkIoTransform vod -BuiltInPreset $Preset
$job = Start-MkIoJob -Transform vod -InputAsset $Container -OutputAsset "$Container-vod" -Wait -TimeoutSec 7200
$endpoint = Get-MkIoStreamingEndpoint | Select-Object -First 1
if (-not $endpoint) { $endpoint = New-MkIoStreamingEndpoint default -Wait }
if ($endpoint.State -ne 'Running') { $endpoint | Start-MkIoStreamingEndpoint -Wait }
$job.OutputAsset | Publish-MkIoAsset
