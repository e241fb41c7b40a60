BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media
    $null = New-MkIoTransform hd -BuiltInPreset H264MultipleBitrate1080p
    $null = New-MkIoTransform sd -BuiltInPreset H264SingleBitrateSD
    Set-EmulatorSetting @{ stateSeconds = 2 }
}

AfterAll { Disconnect-MkIo }

Describe 'Stop-MkIoJob' -Tag Slow {
    It 'cancels jobs and waits for it' {
        $null = Start-MkIoJob hd a1 a1-hd -Name j1
        (Stop-MkIoJob j1 -Transform hd -Wait -PassThru).State | Should -Be 'Canceled'
    }

    It 'takes jobs of several transforms' {
        $jobs = @(Start-MkIoJob hd a1 a1-x -Name j2; Start-MkIoJob sd a1 a1-y -Name j3)
        $stopped = $jobs | Stop-MkIoJob -Wait -PassThru
        $stopped.TransformName | Should -Be 'hd', 'sd'
        $stopped.State | Select-Object -Unique | Should -Be 'Canceled'
        $jobs | Wait-MkIoJob -ErrorVariable failure -ErrorAction SilentlyContinue
        "$($failure[0])" | Should -BeLike "*'j2'*Canceled*"
        Set-EmulatorSetting @{ stateSeconds = 0.2 }
    }
}

Describe 'Stop-MkIoJob -TimeoutSec' {
    It 'is how long -Wait waits' {
        Set-EmulatorSetting @{ stateSeconds = 60 }
        $null = Start-MkIoJob hd a1 a1-hd -Name patient
        $clock = [Diagnostics.Stopwatch]::StartNew()
        Stop-MkIoJob patient -Transform hd -Wait -TimeoutSec 1 -ErrorVariable failure -ErrorAction SilentlyContinue
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 20
        "$failure" | Should -Match 'patient'
        Set-EmulatorSetting @{ stateSeconds = 0 }
    }
}
