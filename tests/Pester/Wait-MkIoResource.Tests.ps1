BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media
    $null = New-MkIoTransform hd -BuiltInPreset H264MultipleBitrate1080p
    $null = New-MkIoTransform sd -BuiltInPreset H264SingleBitrateSD
}

AfterAll { Disconnect-MkIo }

Describe 'Wait-MkIoResource' -Tag Slow {
    It 'waits for resources of several sorts together' {
        $items = @(Get-MkIoAsset a1; New-MkIoStreamingEndpoint wait-1; Start-MkIoJob hd a1 a1-hd -Name j1)
        $settled = $items | Wait-MkIoResource -TimeoutSec 30
        $settled[0].Name | Should -Be 'a1'
        $settled[1].State | Should -Be 'Stopped'
        $settled[2].State | Should -Be 'Finished'
    }

    It 'waits for a state, and for a resource to be gone' {
        (Start-MkIoStreamingEndpoint wait-1 -PassThru | Wait-MkIoResource -State Running -TimeoutSec 30).State | Should -Be 'Running'
        $endpoint = Stop-MkIoStreamingEndpoint wait-1 -Wait -PassThru
        Remove-MkIoStreamingEndpoint wait-1 -Force
        $endpoint | Wait-MkIoResource -State Deleted -TimeoutSec 30 | Should -BeNullOrEmpty
        Get-MkIoStreamingEndpoint wait-1 -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
    }

    It 'waits for a live channel' {
        $channel = New-MkIoLiveChannel wait-2 -Asset a1 -Config hd -Input @{ sourceName = 'studio'; transformInput = 'input_1' }
        ($channel | Wait-MkIoResource -State Stopped -TimeoutSec 30).State | Should -Be 'Stopped'
        (Start-MkIoLiveChannel wait-2 -Confirm:$false -PassThru | Wait-MkIoResource -State Running -TimeoutSec 30).State | Should -Be 'Running'
    }

    It 'refuses what has no state' {
        Get-MkIoTransform hd | Wait-MkIoResource -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike "'hd' is a transform, which has no state*"
    }
}
