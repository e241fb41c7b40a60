# The resources that RoundTrip.Tests.ps1 copies, by the noun of their cmdlets, and the corrections of their samples where the API
# forbids more than its schemas say: names that must exist, values that exclude each other.

$project = '/api/v1/projects/{project_name}'

#   Parent      the arguments of the Get- cmdlet for what is within another resource
#   Correct     makes of the samples of the schema what the service takes
#   HasSecrets  the samples have secrets, which do not come along in JSON, files and jobs: such a copy is refused
#   Bare        makes of a sample one without secrets; where it is missing the service wants them
#   HasFreeJson the samples have JSON of no schema
#   Place       what an other resource of the same name has to have in common with the sample
#   With        the arguments of New- that bring what a read does not, told the project that was read
#   Owned       fields that are not compared
#   Waiting     who moves the cmdlets to the one reader

# What the samples refer to, in every project.
$RoundTripParts = @(
    @{ Path = 'assets/host'; Body = @{ properties = @{ storageAccountName = 'media'; container = 'host' } } }
    @{ Path = 'assets/made'; Body = @{ properties = @{ storageAccountName = 'media'; container = 'made' } } }
    @{ Path = 'accountFilters/short'; Body = @{ properties = @{ firstQuality = @{ bitrate = 128000 } } } }
    @{ Path = 'contentKeyPolicies/keys'; Body = @{ properties = @{ options = @(@{
                    name = 'w'
                    configuration = @{ '@odata.type' = '#Microsoft.Media.ContentKeyPolicyWidevineConfiguration'; widevineTemplate = '{}' }
                    restriction = @{ '@odata.type' = '#Microsoft.Media.ContentKeyPolicyOpenRestriction' }
                }) } } }
    @{ Path = 'transforms/hd'; Body = @{ properties = @{ outputs = @(@{ preset = @{ '@odata.type' = '#Microsoft.Media.BuiltInStandardEncoderPreset'; presetName = 'H264MultipleBitrate720p' } }) } } }
    @{ Path = 'liveEvents/stage'; Body = @{ tags = @{}; properties = @{
                useStaticHostname = $false; streamOptions = @('Default'); encoding = @{ encodingType = 'PassthroughBasic' }
                input = @{ accessControl = @{ ip = @{ allow = @() } }; timedMetadataEndpoints = @(); accessToken = '0b6f2a51-3c84-4d0e-a5f7-9e1d2c3b4a50'; keyFrameIntervalDuration = 'PT2S' }
            } } }
)

$RoundTripResources = [ordered]@{
    AccountFilter    = @{ Document = 'media'; Path = "$project/media/accountFilters/{filter_name}" }
    AssetFilter      = @{ Document = 'media'; Path = "$project/media/assets/{asset_name}/assetFilters/{filter_name}"; Parent = @{ Asset = 'host' } }
    Asset            = @{
        Document = 'media'; Path = "$project/media/assets/{asset_name}"
        Correct  = { begin { $index = 0 } process { $_.properties.storageAccountName = 'media'; $_.properties.container = "content-$index"; $index++; $_ } }
        # A container has one asset.
        Place    = { param($Body, $Index) $Body.properties | Add-Member container "content-$Index" -Force }
        # The service takes them and does not support them.
        Owned    = 'properties.encryptionScope', 'properties.storageEncryptionFormat'
    }
    Content          = @{ Document = 'media'; Path = "$project/media/content/{name}" }
    ContentKeyPolicy = @{
        Document = 'media'; Path = "$project/media/contentKeyPolicies/{policy_name}"
        SecretsPath = 'getPolicyPropertiesWithSecrets'
        Secrets  = { param($Answer, $Secret) $Answer.properties = $Secret }
        HasSecrets = $true
        Bare     = { process { $_.properties.options = @($_.properties.options | Where-Object { ($_ | ConvertTo-Json -Depth 20) -notmatch '"(ask|keyValue|rawBody)"' }); $_ } }
        Read     = { param($Noun, $Names, $More, $Context) Get-MkIoContentKeyPolicySecret -Name $Names -Context $Context }
    }
    Destination      = @{
        Document = 'media'; Path = "$project/media/destinations/{name}"
        HasSecrets = $true
        Bare     = { process { Remove-Field $_ passPhrase, password, streamKey; $_ } }
    }
    Job              = @{
        Document = 'media'; HasFreeJson = $true; Path = "$project/media/transforms/{transform_name}/jobs/{job_name}"; Parent = @{ Transform = 'hd' }
        Correct  = { process {
                foreach ($input in $_.properties.input) { if ($input.PSObject.Properties['assetName']) { $input.assetName = 'host' } }
                foreach ($output in $_.properties.outputs) { $output.assetName = 'made' }
                $_
            } }
    }
    LiveChannel      = @{
        Document = 'live'; HasFreeJson = $true; Path = "$project/live/liveChannels/{name}"
        Correct  = { process { if ($_.spec.transform.type -eq 'LiveChannel') { $_.spec.state = 'Stopped'; $_ } } }
    }
    LiveEvent        = @{
        Document = 'media'; HasSecrets = $true; HasFreeJson = $true; Path = "$project/media/liveEvents/{event_name}"
        Correct  = { process { if ($_.properties.input.streamingProtocol -eq 'SRT') { $_.properties.encoding.encodingType = 'Standard' }; $_ } }
    }
    LiveOutput       = @{
        Document = 'media'; Path = "$project/media/liveEvents/{event_name}/liveOutputs/{output_name}"; Parent = @{ LiveEvent = 'stage' }
        Correct  = { process { $_.properties.assetName = 'host'; $_.properties.archiveWindowLength = 'PT4H'; $_.properties.rewindWindowLength = 'PT30M'; $_ } }
    }
    Source           = @{
        Document = 'media'; Path = "$project/media/sources/{name}"
        HasSecrets = $true
        Bare     = { process { Remove-Field $_ passPhrase, password, streamKey; $_ } }
    }
    StreamingEndpoint = @{
        Document = 'media'; Path = "$project/media/streamingEndpoints/{endpoint_name}"
        Correct  = { process { $_.location = 'uksouth'; $_ } }
        HasSecrets = $true
        Bare     = { process { Remove-Field $_ base64Key; $_ } }
    }
    StreamingLocator = @{
        Document = 'media'; Path = "$project/media/streamingLocators/{locator_name}"
        Correct  = { process {
                $_.properties.assetName = 'host'
                $_.properties.streamingPolicyName = 'Predefined_MultiDrmCencStreaming'
                $_.properties.defaultContentKeyPolicyName = 'keys'
                $_.properties.filters = @('short')
                $_
            } }
        SecretsPath = 'listContentKeys'
        Secrets  = { param($Answer, $Secret) $Answer.properties.contentKeys = $Secret.contentKeys }
        With     = { param($Context) @{ ContentKey = { Get-MkIoStreamingLocatorKey $_.Name -Context $Context }.GetNewClosure() } }
    }
    StreamingPolicy  = @{ Document = 'media'; Path = "$project/media/streamingPolicies/{policy_name}"; HasFreeJson = $true }
    Transform        = @{
        Document = 'media'; HasFreeJson = $true; Path = "$project/media/transforms/{transform_name}"
        # One output each.
        Correct  = { process { foreach ($output in $_.properties.outputs) { [pscustomobject]@{ properties = [pscustomobject]@{ description = $_.properties.description; outputs = @($output) } } } } }
    }
    WebhookRule      = @{
        Document = 'management'; Path = "$project/webhook/rules/{rule_name}"
        HasSecrets = $true
        Bare     = { process { Remove-Field $_ authentication; $_ } }
    }

    Invite           = @{ Waiting = 'management' }
    MetricsEndpoint  = @{ Waiting = 'management' }
    Organization     = @{ Waiting = 'management' }
    PaymentMethod    = @{ Waiting = 'management' }
    Project          = @{ Waiting = 'management' }
    StorageAccount   = @{ Waiting = 'management' }
    Team             = @{ Waiting = 'management' }
    UserProfile      = @{ Waiting = 'management' }
}

# New- and Set- cmdlets whose objects nobody can copy.
$RoundTripNothingToCopy = @{
    Context              = 'a connection of this session'
    ProjectPaymentMethod = 'an assignment; it has no fields of its own'
    S3Policy             = 'a text for AWS'
    StorageCredential    = 'nothing but a secret, which no read gives'
    Token                = 'the token is told once, when it is made'
    TrackSelection       = 'an argument of other cmdlets'
}
