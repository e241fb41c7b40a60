# Gives samples/quickstart.ps1 a world to run in: Azurite with three containers, and the local MK.IO.
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

$root = Split-Path $PSScriptRoot
Import-Module (Join-Path $root 'tests/services/LocalServices.psm1')
Import-Module (Join-Path $root 'out/MkIo')

try {
    $azurite = Start-LocalAzurite
    $emulator = Start-LocalMkIo
    $env:MKIO_BASE_URL = $emulator.Values.MKIO_BASE_URL
    $env:MKIO_PROJECT = $emulator.Values.MKIO_PROJECT
    $env:MKIO_TOKEN = $emulator.Values.MKIO_TOKEN

    $blobUrl = $azurite.Values.AZURITE_BLOB_URL
    $containers = New-LocalContainer -BlobUrl $blobUrl -Name holiday-film, news-clip, product-demo
    & (Join-Path $root 'samples/quickstart.ps1') -SasUrl (New-LocalSas -BlobUrl $blobUrl) -Container $containers
}
finally {
    Stop-LocalService
}
