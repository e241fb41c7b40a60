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

Describe 'samples/live.ps1' {
    It 'goes on the air, and leaves nothing but the recording' {
        $seen = @{}
        $recording = & $sample -Name stage -StorageAccountName media -OnAir {
            param($event1)
            $seen.Url = $event1.IngestUrl
            $seen.Output = (Get-MkIoLiveOutput stage).AssetName
        } 6>&1 | Where-Object { $_ -isnot [System.Management.Automation.InformationRecord] }
        $seen.Url[0] | Should -BeLike 'rtmp://*'
        $seen.Output | Should -Be 'stage-recording'
        $recording.Name | Should -Be 'stage-recording'
        Start-Sleep -Milliseconds 700
        Get-MkIoLiveEvent | Should -BeNullOrEmpty
    }

    It 'stops the event whatever goes wrong' {
        { & $sample -Name broken -StorageAccountName media -OnAir { throw 'the encoder is on fire' } 6>$null } | Should -Throw '*on fire*'
        Start-Sleep -Milliseconds 700
        Get-MkIoLiveEvent | Should -BeNullOrEmpty
    }
}
