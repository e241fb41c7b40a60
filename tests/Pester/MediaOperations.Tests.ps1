# Every operation of the Media API is reached by a cmdlet, and none is called in a way that the API does not allow.
BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    Set-EmulatorSetting @{ stateSeconds = 0.5 }
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
    $null = New-TestContainer operations -Blob film.mp4
    $root = '/api/v1/projects/{project_name}/media'
    # The service answers 501 to these, so that no cmdlet is made for them: docs/unbuilt.md.
    $unbuilt = @(
        "GET $root/streamingEndpoints/{endpoint_name}/skus"
        "POST $root/liveEvents/{event_name}/allocate"
        "POST $root/liveEvents/{event_name}/reset"
    )
}

AfterAll { Disconnect-MkIo }

Describe 'The Media API' -Tag Slow {
    It 'is reached by cmdlets in all of its operations but the unbuilt' {
        $ErrorActionPreference = 'Stop'
        $null = & {
            New-MkIoStorageAccount media -SasUrl (New-TestSas)
            Get-MkIoStorageAccount
            Set-MkIoStorageAccount media -Description Films
            New-MkIoStorageCredential media -SasUrl (New-TestSas -Expires ([DateTimeOffset]::UtcNow.AddDays(200)))
            $credential = Get-MkIoStorageCredential media | Sort-Object Expires | Select-Object -First 1
            Get-MkIoStorageCredential media $credential.Id
            Remove-MkIoStorageCredential media $credential.Id -Force

            New-MkIoAsset film -StorageAccountName media -Container operations | Wait-MkIoResource -TimeoutSec 60
            Get-MkIoAsset
            Get-MkIoAssetFile film
            Save-MkIoAssetFile film film.mp4 -Destination $TestDrive
            New-MkIoAssetFilter film short -ClipEnd 0:01:00
            Get-MkIoAssetFilter film
            Get-MkIoAssetFilter film short
            Remove-MkIoAssetFilter short -Asset film -Force
            New-MkIoAccountFilter sd -MaxBitrate 2000000
            Get-MkIoAccountFilter
            Get-MkIoAccountFilter sd
            Remove-MkIoAccountFilter sd -Force

            New-MkIoTransform hd -BuiltInPreset H264MultipleBitrate1080p
            Get-MkIoTransform
            $job = Start-MkIoJob hd film film-hd
            Get-MkIoJob
            Get-MkIoJob hd
            Get-MkIoJob hd $job.Name
            Set-MkIoJob $job.Name -Transform hd -Priority High
            Wait-MkIoJob $job.Name -Transform hd -TimeoutSec 60
            Start-MkIoJob hd film film-again -Name again
            Stop-MkIoJob again -Transform hd -Wait
            Remove-MkIoJob again -Transform hd -Force

            New-MkIoContentKeyPolicy open -WidevineTemplate '{}' -OpenRestriction | Wait-MkIoResource -TimeoutSec 60
            Get-MkIoContentKeyPolicy
            Get-MkIoContentKeyPolicySecret open
            Set-MkIoContentKeyPolicy open -Description Everyone
            Remove-MkIoContentKeyPolicy open -Force
            New-MkIoStreamingPolicy dash -Encryption None
            Get-MkIoStreamingPolicy
            Remove-MkIoStreamingPolicy dash -Force

            New-MkIoStreamingLocator -Asset film | Wait-MkIoResource -TimeoutSec 60
            Get-MkIoStreamingLocator
            Get-MkIoStreamingLocator -Asset film
            Get-MkIoStreamingLocatorPath film
            Get-MkIoStreamingLocatorKey film
            New-MkIoStreamingEndpoint edge -Wait
            Get-MkIoStreamingEndpoint
            Set-MkIoStreamingEndpoint edge -Description Edge
            Start-MkIoStreamingEndpoint edge -Wait
            Resize-MkIoStreamingEndpoint edge -ScaleUnits 2 -Wait
            Restart-MkIoStreamingEndpoint edge -Wait
            Stop-MkIoStreamingEndpoint edge -Wait
            Remove-MkIoStreamingEndpoint edge -Force
            Remove-MkIoStreamingLocator film -Force
            # The list has none of an asset; whether there is such an asset is asked by its own operation.
            Get-MkIoStreamingLocator -Asset film

            New-MkIoContent news
            Get-MkIoContent
            Set-MkIoContent news -DisplayName News
            New-MkIoSource camera -ContentName news -NetworkName internet -Type SRTListener -Port 5000
            Get-MkIoSource
            Set-MkIoSource camera -AllowList 203.0.113.7
            New-MkIoDestination playout -NetworkName internet -Type SRTListener -Port 6000
            Get-MkIoDestination
            Set-MkIoDestination playout -Label @{ use = 'news' }
            Remove-MkIoDestination playout -Force
            Remove-MkIoSource camera -Force
            Remove-MkIoContent news -Force

            New-MkIoLiveEvent stage
            Get-MkIoLiveEvent
            Set-MkIoLiveEvent stage -Pipeline @{ name = 'VodTranscription'; arguments = @{ VodTranscription = @(@{ name = 'language'; value = 'en' }) } }
            New-MkIoLiveOutput stage archive -Asset film -ArchiveWindow 1:00:00 | Wait-MkIoResource -TimeoutSec 60
            Get-MkIoLiveOutput stage
            Get-MkIoLiveOutput stage archive
            Start-MkIoLiveEvent stage -Wait
            Remove-MkIoLiveOutput archive -LiveEvent stage -Force
            Stop-MkIoLiveEvent stage -Wait
            Remove-MkIoLiveEvent stage -Force

            Remove-MkIoJob $job.Name -Transform hd -Force
            Remove-MkIoTransform hd -Force
            New-MkIoAsset spare -StorageAccountName media
            Remove-MkIoAsset spare -Force
            New-MkIoStorageAccount spare -SasUrl (New-TestSas)
            Remove-MkIoStorageAccount spare -Force
        }

        Get-OperationGap media $unbuilt | Should -BeNullOrEmpty
    }
}
