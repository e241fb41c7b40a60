BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media
    $null = New-MkIoTransform hd -BuiltInPreset H264MultipleBitrate1080p
    $null = New-MkIoTransform sd -BuiltInPreset H264SingleBitrateSD
}

AfterAll { Disconnect-MkIo }

Describe 'Wait-MkIoJob' -Tag Slow {
    It 'waits for many together, in their order' {
        Set-EmulatorSetting @{ stateSeconds = 1 }
        $jobs = 1..20 | ForEach-Object { Start-MkIoJob hd a1 "a1-$_" -Name "j$_" }
        $clock = [Diagnostics.Stopwatch]::StartNew()
        $done = $jobs | Wait-MkIoJob
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 20
        $done.Name | Should -Be $jobs.Name
        $done.State | Select-Object -Unique | Should -Be 'Finished'
    }

    It 'asks the light state endpoint, or for the job where it tells the percentage' {
        $reads = Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -eq 'GET' -and $_.path -like '*/jobs/j1*' }
        @($reads | Where-Object path -like '*/state').Count | Should -BeGreaterThan 0
    }

    It 'says when the time has run out' {
        Set-EmulatorSetting @{ stateSeconds = 30 }
        Start-MkIoJob hd a1 a1-slow -Name slow | Wait-MkIoJob -TimeoutSec 1 -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.JobTimedOut,*'
        "$failure" | Should -BeLike "Timed out after 1 second: the job 'slow' is still Queued, not Finished.*To keep waiting: Wait-MkIoJob slow -Transform hd"
        Set-EmulatorSetting @{ stateSeconds = 0.2 }
    }
}
