# What of the world each cmdlet's examples need, by its noun, or by its name where it differs from others of the noun. Dot-sourced.
# New- cmdlets make things of their own noun themselves.
$assets = 'StorageAccount', 'Asset'
$protected = $assets + 'ContentKeyPolicy'
$needs = @{
    StorageAccount              = $assets
    'New-StorageAccount'        = 'OtherAccount'
    StorageCredential           = 'StorageAccount', 'StorageCredential'
    'Update-StorageCredential'  = $assets
    Asset                       = $assets
    'Publish-Asset'             = $protected + 'StreamingEndpoint'
    AssetFile                   = $assets + 'ArchivedAsset'
    AssetFilter                 = $assets + 'AssetFilter'
    AccountFilter               = 'AccountFilter'
    TrackSelection              = $assets
    Context                     = $assets + 'Project'
    'Disconnect-'               = $assets
    'Connect-'                  = 'Project', 'SameStorage'
    'Select-Project'            = $assets + 'Project'
    Project                     = 'PaymentMethod', 'Project'
    ProjectPaymentMethod        = 'PaymentMethod', 'Project'
    ProjectUsage                = 'Project'
    MetricsEndpoint             = 'Project', 'Metrics'
    PaymentMethod               = 'PaymentMethod'
    RateCard                    = 'PaymentMethod'
    Transform                   = 'Transform'
    Job                         = $assets + 'Transform', 'FailedJob', 'WaitingJob'
    'Wait-Job'                  = $assets + 'Transform', 'RunningJob'
    'Start-Job'                 = $assets + 'Transform', 'StreamingEndpoint'
    Resource                    = $assets + 'StoppedEndpoint'
    RestMethod                  = $assets + 'Transform', 'FailedJob'
    ContentKeyPolicy            = 'ContentKeyPolicy'
    ContentKeyPolicySecret      = 'ContentKeyPolicy'
    StreamingPolicy             = 'ContentKeyPolicy', 'StreamingPolicy'
    StreamingLocator            = $protected + 'StreamingLocator'
    'New-StreamingLocator'      = $protected + 'ProtectedLocator'
    StreamingLocatorKey         = $protected + 'StreamingLocator'
    StreamingLocatorPath        = $protected + 'StreamingLocator'
    StreamingUrl                = $protected + 'StreamingLocator', 'StreamingEndpoint'
    StreamingEndpoint           = 'StreamingEndpoint'
    'Start-StreamingEndpoint'   = 'StoppedEndpoint'
    LiveEvent                   = $assets + 'LiveEvent', 'LiveOutput'
    'New-LiveEvent'             = @()
    'Start-LiveEvent'           = 'StoppedLiveEvent'
    LiveChannel                 = 'LiveChannel', 'RunningChannel'
    'Start-LiveChannel'         = 'LiveChannel'
    'New-LiveChannel'           = @()
    LiveOutput                  = $assets + 'LiveEvent', 'LiveOutput'
    Content                     = 'Content'
    Source                      = 'Content', 'Source'
    Destination                 = 'Destination'
    Invite                      = 'User', 'Team', 'Invite'
    User                        = 'User'
    Team                        = 'User', 'Team'
    'New-Team'                  = 'User', 'OtherTeam'
    Token                       = $assets + 'Token'
    UserOrganization            = 'Invitation'
    WebhookRule                 = 'WebhookRule'
    WebhookEvent                = 'WebhookRule'
}

# What an example finds is made anew for it.
function Reset-World([string] $Cmdlet) {
    # A world that is not as it should be fails at once.
    $ErrorActionPreference, $WarningPreference = 'Stop', 'SilentlyContinue'
    $verb, $noun = $Cmdlet -split '-MkIo', 2
    $own = if ($needs.ContainsKey("$verb-$noun")) { "$verb-$noun" } else { $noun }
    Reset-Emulator
    Reset-Secret
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token -NoCheck
    Set-EmulatorSetting @{ stateSeconds = 0 }
    foreach ($kind in $needs[$own]) {
        if ($kind -and -not ($verb -eq 'New' -and $kind -eq $noun)) { $null = . $make[$kind] }
    }
    Set-EmulatorSetting @{ stateSeconds = 0.1 }
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token -NoCheck
}

# The folder that the example stands in, with the files that it names.
function New-ExampleFolder([string] $In) {
    $folder = New-Item (Join-Path $In ([IO.Path]::GetRandomFileName())) -ItemType Directory
    Push-Location $folder
    $null = New-Item episodes -ItemType Directory
    'episodes/1.mp4', 'episodes/2.mp4', 'trailer.mp4', 'trailer.vtt', 'clip-1.mp4', 'clip-2.mp4' | ForEach-Object { Set-Content $_ $_ }
    Set-Content sas.txt $world.BrokenSasUrl
    Set-Content assets.csv 'Name,Container,StorageAccountName,Description', 's1,spring,media,The first', 's2,summer,media,The second'
    Set-Content people.csv 'Email,Team', 'mary@example.com,editors', 'joan@example.com,editors'
    Set-Content nightly.ps1 'Connect-MkIo', 'Get-MkIoAsset -First 5 | Set-MkIoAsset -Description nightly'
    @{ ask = 'YXNr'; fairPlayPfx = 'cGZ4'; fairPlayPfxPassword = 'secret'; rentalAndLeaseKeyType = 'PersistentUnlimited'; rentalDuration = 0 } | ConvertTo-Json | Set-Content fairplay.json
    @{ noEncryption = @{ enabledProtocols = @{ dash = $true; hls = $true; download = $false; smoothStreaming = $false } } } | ConvertTo-Json -Depth 5 | Set-Content policy.json
    Pop-Location
    $folder
}
