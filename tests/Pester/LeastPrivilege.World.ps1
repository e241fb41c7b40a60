# What the cases find when they run.
Set-EmulatorSetting @{ stateSeconds = 0 }
$paymentMethod = 'c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0'
$user = (Get-MkIoUser demo@example.com).Id
$organization = (Get-MkIoUserOrganization).Id
$project = "$((Get-MkIoProject demo).Id)"
$account = 'least'
$sasUrl = New-TestSas
$expiry = @{ Last = [DateTimeOffset]::UtcNow.AddYears(2) }
$names = @{ Count = 0 }
$folder = "$TestDrive"
Set-Content "$folder/sent.txt" sent

$null = New-MkIoStorageAccount $account -SasUrl $sasUrl
$null = New-TestContainer film -Blob film.mp4
$container = New-TestContainer found -Blob film.mp4
$null = 'film', 'film-hd' | New-MkIoAsset -StorageAccountName $account -Container { $_ }
$null = New-MkIoTransform hd -BuiltInPreset H264MultipleBitrate1080p
$null = Start-MkIoJob hd film film-hd -Name done -Wait
$null = New-MkIoContentKeyPolicy keys -WidevineTemplate '{}' -OpenRestriction
$null = New-MkIoStreamingLocator clear film
$null = 'play', 'switch' | ForEach-Object { New-MkIoStreamingEndpoint $_ -Wait }
Start-MkIoStreamingEndpoint play -Wait
$null = 'stage', 'switch' | New-MkIoLiveEvent
$null = New-MkIoLiveOutput stage archive -Asset film-hd -ArchiveWindow 1:00:00
