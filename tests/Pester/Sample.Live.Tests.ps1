BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    Set-EmulatorSetting @{ stateSeconds = 0.2 }
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $sample = (Resolve-Path "$PSScriptRoot/../../samples/live.ps1").Path
}

AfterAll { Disconnect-MkIo }

Describe 'samples/live.ps1' -Tag Slow {
    It 'goes on the air, and leaves nothing but the published recording' {
        $seen = @{}
        $output = @(& $sample -Name stage -StorageAccountName media -OnAir {
            param($event1, $urls)
            $seen.State = $event1.State
            $seen.Ingest = $event1.IngestUrl
            $seen.Urls = $urls
            $seen.Output = (Get-MkIoLiveOutput stage).AssetName
        } 6>&1)
        $seen.State | Should -Be 'Running'
        $seen.Ingest[0] | Should -BeLike 'rtmp://*'
        $seen.Output | Should -Be 'stage-recording'
        $shown, $urls = $output
        "$shown" | Should -BeLike "Send to: $($seen.Ingest[0])*Play: $($seen.Urls[0])*"
        $urls.Protocol | Sort-Object -Unique | Should -Be 'Dash', 'Hls'
        $urls.AssetName | Select-Object -Unique | Should -Be 'stage-recording'
        $urls.EndpointName | Select-Object -Unique | Should -Be (Get-MkIoStreamingEndpoint | Where-Object State -eq Running).Name
        Wait-Until { -not (Get-MkIoLiveEvent) }
    }

    It 'stops the event whatever goes wrong' {
        { & $sample -Name broken -StorageAccountName media -OnAir { throw 'the encoder is on fire' } 6>$null } | Should -Throw '*on fire*'
        Wait-Until { -not (Get-MkIoLiveEvent) }
    }
}
