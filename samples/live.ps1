# A live event from its creation to its end: create, start, show where to send the picture to, archive, publish, stop, clean up.
# The asset with the recording stays, published, and so does the streaming endpoint that it plays from, which costs money while
# it runs. Connect-MkIo comes first; the storage account has to be registered.
[CmdletBinding()]
param(
    # The live event's name: 2 to 32 letters, digits and hyphens.
    [Parameter(Mandatory = $true)]
    [string] $Name,

    # The registered storage account that the recording goes to.
    [Parameter(Mandatory = $true)]
    [string] $StorageAccountName,

    # What happens while the event is on the air; it gets the running event and the URLs that play.
    [scriptblock] $OnAir = { Read-Host 'On the air. Press Enter when it is over' }
)

$ErrorActionPreference = 'Stop'

$null = Set-MkIoLiveEvent $Name -Protocol RTMP -EncodingType PassthroughStandard
$recording = Set-MkIoAsset "$Name-recording" -StorageAccountName $StorageAccountName
$null = Set-MkIoLiveOutput $Name archive -Asset $recording.Name -ArchiveWindow 4h
$endpoint = Get-MkIoStreamingEndpoint | Select-Object -First 1
if (-not $endpoint) { $endpoint = New-MkIoStreamingEndpoint default -Wait }
if ($endpoint.State -ne 'Running') { $endpoint | Start-MkIoStreamingEndpoint -Wait }
try {
    $running = Start-MkIoLiveEvent $Name -Wait -PassThru -TimeoutSec 600
    $urls = Publish-MkIoAsset $recording.Name
    Write-Host "Send to: $($running.IngestUrl -join ', ')`nPlay: $($urls.Url -join ', ')"
    $null = & $OnAir $running $urls
}
finally {
    # A running event costs money, whatever went wrong.
    Get-MkIoLiveOutput $Name | Remove-MkIoLiveOutput -Force
    Stop-MkIoLiveEvent $Name -Wait
    Remove-MkIoLiveEvent $Name -Force
}
$urls
