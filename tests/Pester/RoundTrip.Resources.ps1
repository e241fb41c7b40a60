# The resources that RoundTrip.Tests.ps1 copies, by the noun of their cmdlets, and the corrections of their samples where the API
# forbids more than its schemas say: names that must exist, values that exclude each other.

$project = '/api/v1/projects/{project_name}'

#   Parent      the arguments of the Get- cmdlet for what is within another resource
#   Correct     makes of the samples of the schema what the service takes
#   HasSecrets  the samples have secrets, which do not come along in JSON, files and jobs: such a copy is refused
#   Bare        makes of a sample one without secrets; where it is missing the service wants them
#   HasFreeJson the samples have JSON of no schema
#   Refused     by form, what else a copy is refused for: ConvertTo-Json at its depth of 2 joins lists of texts, of which the object shows no other copy
#   Place       what an other resource of the same name has to have in common with the sample
#   With        the arguments of New- that bring what a read does not, told the project that was read
#   Owned       fields that are not compared

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
        Refused  = @{ ShallowJson = "Properties\.StreamOptions is '.*', which may be one text or several" }
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
        Refused  = @{ ShallowJson = "Properties\.CustomHostNames is '.*', which may be one text or several" }
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
}

# What belongs to the organization, of which the tests have one: a copy has another name, and Set- puts back what was changed meanwhile.
#
#   Make    makes what is copied, with every field that can be written
#   Read    reads it again
#   Copy    makes others of the copies: { param($Copies, $Form, $Context) }; missing where there is no New-
#   Refused what New- says of copies that lack what is returned only once; Copy adds it then
#   Change  changes what is there; missing where there is no Set-
#   Said    what an object says of the fields that can be written
$RoundTripManagement = [ordered]@{
    Invite          = @{
        Make = { param($Context) New-MkIoInvite origin@example.com -Team editors, viewers -Comment 'sample; a=1, "b"' -Context $Context }
        Copy = { param($Copies, $Form, $Context) $Copies | New-MkIoInvite -Context $Context }
        Said = { param($One) "$($One.Email) | $($One.Teams -join ', ') | $($One.Comment)" }
    }
    MetricsEndpoint = @{
        Make   = { param($Context) Set-MkIoMetricsEndpoint -Enabled $true -Context $Context }
        Read   = { param($Context) Get-MkIoMetricsEndpoint -Context $Context }
        Change = { param($Context) Set-MkIoMetricsEndpoint -Enabled $false -Context $Context }
        Said   = { param($One) "$($One.Project): $($One.Enabled)" }
    }
    Organization    = @{
        Make   = { param($Context) Set-MkIoOrganization -Name 'sample; a=1, "b"' -LegalEntityName 'News Desk Ltd' -LegalEntityAddress '1 High Street' -LegalEntityContactEmail desk@example.com -LegalEntityOfficer Ada -Context $Context }
        Read   = { param($Context) Get-MkIoOrganization -Context $Context }
        Change = { param($Context) Set-MkIoOrganization -Name other -LegalEntityName Other -LegalEntityAddress Other -LegalEntityContactEmail other@example.com -LegalEntityOfficer Bob -Context $Context }
        Said   = { param($One) $One.Spec.Name, $One.Spec.LegalEntityName, $One.Spec.LegalEntityAddress, $One.Spec.LegalEntityContactEmail, $One.Spec.LegalEntityOfficer -join ' | ' }
    }
    # Its name is all that can be changed.
    PaymentMethod   = @{
        Make   = { param($Context) Set-MkIoPaymentMethod c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0 'sample; a=1, "b"' -Context $Context }
        Read   = { param($Context) Get-MkIoPaymentMethod c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0 -Context $Context }
        Change = { param($Context) Set-MkIoPaymentMethod c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0 other -Context $Context }
        Said   = { param($One) "$($One.Id) | $($One.Name)" }
    }
    Project         = @{
        Make   = { param($Context)
            $null = New-MkIoProject copied -DisplayName 'sample; a=1, "b"' -Location uksouth -PaymentMethodId c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0 -Context $Context
            Set-MkIoProject copied -Active $true -Hidden $false -Context $Context
        }
        Read   = { param($Context) Get-MkIoProject copied -Context $Context }
        Copy   = { param($Copies, $Form, $Context)
            $null = $Copies | New-MkIoProject -Name "copied-$($Form.ToLowerInvariant())" -Context $Context -Confirm:$false
            Get-MkIoProject "copied-$($Form.ToLowerInvariant())" -Context $Context
        }
        Change = { param($Context) Set-MkIoProject copied -DisplayName other -Active $false -Hidden $true -Context $Context }
        Said   = { param($One) $One.DisplayName, $One.Location, $One.PaymentMethodId, [bool] $One.Spec.IsActive, [bool] $One.Spec.IsHidden -join ' | ' }
    }
    StorageAccount  = @{
        Make   = { param($Context)
            @{ spec = @{ type = 'Microsoft.Storage'; url = $services.BlobUrl; description = 'sample; a=1, "b"'
                    privateLinkServiceConnection = @{ requestMessage = 'please; now'; resourceGroupName = 'group'; storageAccountName = 'account'; subscriptionId = '0b6f2a51-3c84-4d0e-a5f7-9e1d2c3b4a50' } } } |
                New-MkIoStorageAccount copied -SasUrl (New-TestSas) -Context $Context
            New-MkIoStorageAccount bucket -BucketName media-one -AccessKeyId $services.S3AccessKeyId -SecretAccessKey $services.S3SecretAccessKey -Description 'a bucket' -Context $Context
        }
        Read    = { param($Context) Get-MkIoStorageAccount copied, bucket -Context $Context }
        Refused = 'registered with what opens it, which the input does not have'
        Copy    = { param($Copies, $Form, $Context)
            $null = $Copies[0] | New-MkIoStorageAccount -SasToken ((New-TestSas) -split '\?', 2)[1] -Context $Context
            $null = $Copies[1] | New-MkIoStorageAccount -AccessKeyId $services.S3AccessKeyId -SecretAccessKey $services.S3SecretAccessKey -Context $Context
            Get-MkIoStorageAccount copied, bucket -Context $Context
        }
        Change  = { param($Context) 'copied', 'bucket' | Set-MkIoStorageAccount -Description other -Context $Context }
        Said    = { param($One) $One.Name, $One.Type, $One.Url, $One.BucketName, $One.Description, "$($One.Spec.PSObject.Properties['PrivateLinkServiceConnection'].Value)" -join ' | ' }
    }
    Team            = @{
        Make   = { param($Context)
            $null = Invoke-MkIoRestMethod /api/v1/organization/teams/copied -Method Put -Context $Context -Body @{ spec = @{
                description = 'sample; a=1, "b"'
                members     = @{ '0b6f2a51-3c84-4d0e-a5f7-9e1d2c3b4a50' = @{ isTeamAdmin = $true }; '1b6f2a51-3c84-4d0e-a5f7-9e1d2c3b4a50' = @{ isTeamAdmin = $false } }
                scopes      = @{ demo = @{ roles = @('reader', 'user') }; live = @{ roles = @('user') } }
            } }
        }
        Read   = { param($Context) Get-MkIoTeam copied -Context $Context }
        Copy   = { param($Copies, $Form, $Context) $Copies | New-MkIoTeam -Name "copied-$($Form.ToLowerInvariant())" -Context $Context }
        Change = { param($Context) Set-MkIoTeam copied -Description other -RemoveMember 0b6f2a51-3c84-4d0e-a5f7-9e1d2c3b4a50 -RemoveScope live -Scope demo -AddRole contributor -Context $Context }
        Said   = { param($One)
            $members = foreach ($id in $One.Members.Keys | Sort-Object) { "$id=$($One.Members[$id].IsTeamAdmin)" }
            $scopes = foreach ($scope in $One.Scopes.Keys | Sort-Object) { "$scope=$($One.Scopes[$scope].Roles -join '+')" }
            "$($One.Description) | $members | $scopes"
        }
    }
    UserProfile     = @{
        Make   = { param($Context) Set-MkIoUserProfile 'sample; a=1, "b"' -Company Desk -Country GB -JobRole Engineer -PhoneNumber '+44 20 7946 0000' -Context $Context }
        Read   = { param($Context) Get-MkIoUserProfile -Context $Context }
        Change = { param($Context) Set-MkIoUserProfile other -Company Other -Country US -JobRole Other -PhoneNumber '+1 555 0100' -Context $Context }
        Said   = { param($One) $One.Name, $One.Company, $One.Country, $One.JobRole, $One.PhoneNumber -join ' | ' }
    }
}

# New- and Set- cmdlets whose objects nobody can copy.
$RoundTripNothingToCopy = @{
    Context              = 'a connection of this session'
    ProjectPaymentMethod = 'an assignment; it has no fields of its own'
    S3Policy             = 'a text for AWS'
    StorageCredential    = 'nothing but a secret, which no read gives'
    Token                = 'the token is returned once, when it is created'
    TrackSelection       = 'an argument of other cmdlets'
}
