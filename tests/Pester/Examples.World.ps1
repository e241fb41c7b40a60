# The world that the examples speak of: what they name is there. Dot-sourced.

# What stays for all examples.
function Initialize-World {
    Import-Module "$PSScriptRoot/../modules/Microsoft.PowerShell.SecretManagement/Microsoft.PowerShell.SecretManagement.psd1" -Global
    $containers = New-TestContainer spring, summer, vod-2, season-1, season-2, vod-1 -Blob film.mp4, film.vtt, subtitles/en.vtt
    $key = @{ AccessKeyId = $services.S3AccessKeyId; SecretAccessKey = $services.S3SecretAccessKey }
    # One variable, for what an example uses it has to say itself.
    $script:world = @{
        SasUrl       = New-TestSas -Expires ([DateTimeOffset]::Now.AddDays(400))
        EndingSasUrl = New-TestSas -Expires ([DateTimeOffset]::Now.AddDays(20))
        BrokenSasUrl = New-TestSas -Permissions rwdac
        Azure        = $containers[0].Context
        Containers   = 'spring', 'summer'
        Key          = $key
    }
}

# An example may have kept another secret there.
function Reset-Secret {
    $token, $sas = $services.Token, ($world.SasUrl -replace '^[^?]*')
    $secrets = @{ mkio = $token; 'media-sas' = $sas; feed = 'pass-word-1'; social = 'stream-key-1'; receiver = 'Bearer receiver-1' }
    $secrets['token-key'] = $secrets['new-token-key'] = 'c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LWtleQ=='
    foreach ($name in $secrets.Keys) { Set-Secret $name $secrets[$name] }
}

# How to make each kind of things. Nothing takes time here; it does when the example runs.
$make = @{
    StorageAccount    = {
        New-MkIoStorageAccount media -SasUrl $world.EndingSasUrl -SkipCheck
        $key = $world.Key
        New-MkIoStorageAccount archive -BucketName my-archive @key -SkipCheck
    }
    OtherAccount      = { New-MkIoStorageAccount masters -SasUrl $world.EndingSasUrl -SkipCheck }
    StorageCredential = { New-MkIoStorageCredential media -SasUrl $world.SasUrl -SkipCheck }
    Asset             = {
        @{ a1 = 'season-1'; a2 = 'season-2'; 'vod-1' = 'vod-1' }.GetEnumerator() |
            ForEach-Object { New-MkIoAsset $_.Key -StorageAccountName media -Container $_.Value -Label @{ series = 'news' } }
        'a1-hd', 'stage-recording', 'match-1-recording' | New-MkIoAsset -StorageAccountName media
        New-MkIoAsset trial-1 -StorageAccountName media -Label @{ series = 'trial' }
    }
    ArchivedAsset     = { New-MkIoAsset archived -StorageAccountName archive }
    Transform         = { 'hd', 'trial-1' | ForEach-Object { New-MkIoTransform $_ -BuiltInPreset H264MultipleBitrate1080p } }
    FailedJob         = {
        Set-EmulatorSetting @{ failJobs = @('bad') }
        Start-MkIoJob hd a1 a1-bad -Name bad
    }
    WaitingJob        = {
        Set-EmulatorSetting @{ stateSeconds = 600 }
        Start-MkIoJob hd a1 a1-hd -Name j1
    }
    RunningJob        = {
        Set-EmulatorSetting @{ stateSeconds = 0.1 }
        Start-MkIoJob hd a1 a1-hd -Name j1
    }
    ContentKeyPolicy  = {
        $token = @{ Issuer = 'https://example.com'; Audience = 'app'; TokenKey = Get-Secret token-key }
        'multi-drm', 'multi-drm-2' | ForEach-Object { New-MkIoContentKeyPolicy $_ -PlayReady -WidevineTemplate '{}' @token }
        'trial', 'trial-1' | ForEach-Object { New-MkIoContentKeyPolicy $_ -WidevineTemplate '{}' -OpenRestriction }
    }
    StreamingPolicy   = { 'dash-cenc', 'trial', 'trial-1' | ForEach-Object { New-MkIoStreamingPolicy $_ -Encryption Cenc -Protocol Dash } }
    ProtectedLocator  = { New-MkIoStreamingLocator a1 a1 -StreamingPolicy Predefined_MultiDrmCencStreaming -ContentKeyPolicy multi-drm }
    StreamingLocator  = {
        . $make.ProtectedLocator
        New-MkIoStreamingLocator a1-hd a1-hd
    }
    StreamingEndpoint = {
        'default', 'eu', 'trial', 'old' | ForEach-Object { New-MkIoStreamingEndpoint $_ }
        'default', 'eu', 'trial' | Start-MkIoStreamingEndpoint
    }
    StoppedEndpoint   = { New-MkIoStreamingEndpoint default }
    AccountFilter     = { 'mobile', 'summer-1' | ForEach-Object { New-MkIoAccountFilter $_ -MaxBitrate 3000000 } }
    AssetFilter       = { 'a1', 'a2' | ForEach-Object { New-MkIoAssetFilter $_ highlights -ClipEnd 1m } }
    LiveEvent         = {
        'stage', 'match-1', 'trial-1' | ForEach-Object { New-MkIoLiveEvent $_ -Protocol RTMP -EncodingType PassthroughStandard }
        Start-MkIoLiveEvent stage
    }
    LiveChannel       = {
        'news', 'match-1', 'trial-1' | New-MkIoLiveChannel -Asset recording -Config hd -Input @{ sourceName = 'studio'; transformInput = 'input_1' }
    }
    RunningChannel    = { 'news', 'match-1' | Start-MkIoLiveChannel -Confirm:$false }
    StoppedLiveEvent  = { 'stage', 'match-1' | ForEach-Object { New-MkIoLiveEvent $_ -Protocol RTMP -EncodingType PassthroughStandard } }
    LiveOutput        = { New-MkIoLiveOutput stage recording -Asset stage-recording -ArchiveWindow 4h }
    Content           = { New-MkIoContent channel-1 -Label @{ group = 'sports'; trial = 'yes' } }
    Source            = { New-MkIoSource london -ContentName channel-1 -NetworkName internet -Type SRTListener -Port 5000 -IpResource External }
    Destination       = { New-MkIoDestination playout -NetworkName internet -Type SRTListener -Port 6000 -IpResource External }
    PaymentMethod     = { Get-MkIoPaymentMethod | Set-MkIoPaymentMethod -DisplayName Production }
    Project           = { 'archive', 'trial-1', 'old', 'new' | ForEach-Object { New-MkIoProject $_ -Location uksouth -PaymentMethodId (Get-MkIoPaymentMethod).Id } }
    SameStorage       = { 'old', 'new' | ForEach-Object { $null = Select-MkIoProject $_; . $make.StorageAccount; if ($_ -eq 'old') { . $make.Asset } } }
    Metrics           = { Get-MkIoProject archive | Set-MkIoMetricsEndpoint -Enabled $true }
    Invite            = { New-MkIoInvite ada@example.com }
    User              = { 'ada', 'alan', 'grace' | ForEach-Object { Add-EmulatorUser "$_@example.com" } }
    Team              = { 'editors', 'trial-1' | ForEach-Object { New-MkIoTeam $_ -Member grace@example.com -Scope demo -Role reader } }
    OtherTeam         = { New-MkIoTeam cutters -Member grace@example.com -Scope demo -Role reader }
    Token             = { New-MkIoToken -Description 'trial of tokens' -ExpiresIn 5d }
    Invitation        = { Invoke-MkIoRestMethod -Method Patch "/api/v1/user/organizations/$((Get-MkIoUserOrganization).Id)" -Body @{ spec = @{ invite = @{ state = 'pending' } } } }
    WebhookRule       = { 'jobs', 'test-1' | ForEach-Object { New-MkIoWebhookRule $_ -Url https://example.com/mkio -Event MediaKind.JobFinished } }
}
