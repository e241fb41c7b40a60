BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -eq $Method }) }
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoStreamingLocator' {
    It 'publishes an asset by a locator of its name' {
        $locator = New-MkIoStreamingLocator -Asset a1
        $locator.Name | Should -Be 'a1'
        $locator.StreamingPolicyName | Should -Be 'Predefined_ClearStreamingOnly'
        $locator.StreamingLocatorId | Should -Not -BeNullOrEmpty
    }

    It 'takes assets of the pipeline, times and filters' {
        $end = [DateTimeOffset]'2031-01-02T03:04:05Z'
        $locator = Get-MkIoAsset a2 | New-MkIoStreamingLocator -StreamingPolicy Predefined_DownloadOnly -EndTime $end
        $locator.AssetName | Should -Be 'a2'
        $locator.EndTime | Should -Be $end
    }

    It 'takes a content key policy' {
        $null = New-MkIoContentKeyPolicy multi -PlayReady -WidevineTemplate '{}' -OpenRestriction
        (New-MkIoStreamingLocator drm a1 -StreamingPolicy Predefined_MultiDrmCencStreaming -ContentKeyPolicy multi).DefaultContentKeyPolicyName | Should -Be 'multi'
    }

    It 'refuses what exists' {
        New-MkIoStreamingLocator -Asset a1 -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StreamingLocatorAlreadyExists,*'
    }
}
