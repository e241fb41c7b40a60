# From a film on this machine to URLs that play: register, upload, encode, wait, publish.
# With MKIO_TOKEN and MKIO_PROJECT and a SAS URL of yours it runs against MK.IO itself.
[CmdletBinding()]
param(
    # The "Blob service SAS URL" of the storage account.
    [Parameter(Mandatory)]
    [string] $SasUrl,

    # The film, or a folder with what belongs to it.
    [Parameter(Mandatory)]
    [string] $Path,

    # The name of the asset and of its container: lower-case letters, digits and hyphens.
    [Parameter(Mandatory)]
    [string] $Name,

    # The transform's preset.
    [string] $Preset = 'H264MultipleBitrate1080p'
)

$ErrorActionPreference = 'Stop'

$null = Connect-MkIo
$null = Set-MkIoStorageAccount vod -SasUrl $SasUrl -Description 'Films'
$null = Set-MkIoAsset $Name -StorageAccountName vod -Container $Name
Send-MkIoAssetFile $Name $Path -SasUrl $SasUrl -Force
$null = Set-MkIoTransform vod -BuiltInPreset $Preset
$job = Start-MkIoJob -Transform vod -InputAsset $Name -OutputAsset "$Name-vod" -Wait -TimeoutSec 7200
$endpoint = Get-MkIoStreamingEndpoint | Select-Object -First 1
if (-not $endpoint) { $endpoint = New-MkIoStreamingEndpoint default -Wait }
if ($endpoint.State -ne 'Running') { $endpoint | Start-MkIoStreamingEndpoint -Wait }
$job.OutputAsset | Publish-MkIoAsset
