# Makes the README's pictures in docs/images from a real run against the local services: pwsh build/Screenshots.ps1
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

$root = Split-Path $PSScriptRoot
$images = Join-Path $root 'docs/images'
Import-Module (Join-Path $root 'tests/services/LocalServices.psm1')
Import-Module (Join-Path $root 'out/MkIo')
Import-Module (Join-Path $PSScriptRoot 'AnsiSvg.psm1')
$PSStyle.OutputRendering = 'Ansi'

# Runs each line as a user would type it, and draws the lines with what they printed.
function Save-Screenshot([string] $Name, [string[]] $Command) {
    $lines = foreach ($text in $Command) {
        "$($PSStyle.Foreground.Cyan)PS>$($PSStyle.Reset) $text"
        $shown = & ([scriptblock]::Create($text)) | Out-String -Width 120
        ($shown.Trim("`r", "`n") -split '\r?\n').TrimEnd()
        ''
    }
    $null = New-Item $images -ItemType Directory -Force
    # Without the last, empty line.
    ConvertTo-AnsiSvg -Line $lines[0..(@($lines).Count - 2)] | Set-Content (Join-Path $images "$Name.svg")
}

try {
    $blobUrl = (Start-LocalAzurite).Values.AZURITE_BLOB_URL
    $mkio = (Start-LocalMkIo '--state-ms', '4000').Values
    $null = Connect-MkIo -BaseUrl $mkio.MKIO_BASE_URL -Project $mkio.MKIO_PROJECT -Token $mkio.MKIO_TOKEN

    # What Get-AzStorageContainer of the pictures gives: containers of the local Azure.
    $containers = New-LocalContainer -BlobUrl $blobUrl -Name holiday-film, news-clip, product-demo -Blob 'video.mp4'
    function Get-AzStorageContainer { $containers }

    $sasUrl = New-LocalSas -BlobUrl $blobUrl -Expires ([DateTimeOffset]::UtcNow.AddDays(300))
    $shortSasUrl = New-LocalSas -BlobUrl $blobUrl -Expires ([DateTimeOffset]::UtcNow.AddDays(20))
    $weakSasUrl = New-LocalSas -BlobUrl $blobUrl -Permissions rwdac -Expires ([DateTimeOffset]::UtcNow.AddDays(20))
    $null = New-MkIoStorageAccount media -SasUrl $sasUrl -Description 'Films and clips'
    $null = New-MkIoStorageAccount archive -SasUrl $shortSasUrl -WarningAction SilentlyContinue
    $null = New-MkIoTransform hd -BuiltInPreset H264MultipleBitrate1080p
    $null = New-MkIoTransform sd -BuiltInPreset H264SingleBitrateSD

    Save-Screenshot assets "Get-AzStorageContainer | Set-MkIoAsset -StorageAccountName media -Label @{ source = 'migration' }", 'Get-MkIoStorageAccount'
    Save-Screenshot checks 'Test-MkIoStorageAccount -SasUrl $weakSasUrl'

    $null = Start-MkIoJob sd news-clip news-clip -Name news-clip-sd -Wait
    $null = Start-MkIoJob hd product-demo product-demo -Name product-demo-hd
    $null = Start-MkIoJob hd news-clip news-clip -Name news-clip-hd
    $null = Stop-MkIoJob news-clip-hd -TransformName hd
    # Longer than a state lasts here: one is at work, one is cancelled, the next is queued.
    Start-Sleep -Seconds 5
    $null = Start-MkIoJob hd holiday-film holiday-film -Name holiday-film-hd
    Save-Screenshot jobs 'Get-MkIoJob'
}
finally {
    Stop-LocalService
}
