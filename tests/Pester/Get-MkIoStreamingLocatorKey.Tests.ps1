BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media
    $null = New-MkIoContentKeyPolicy multi -PlayReady -WidevineTemplate '{}' -OpenRestriction
    $null = New-MkIoStreamingLocator drm a1 -StreamingPolicy Predefined_MultiDrmCencStreaming -ContentKeyPolicy multi
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoStreamingLocatorKey' {
    It 'gets keys that do not print' {
        $keys = @(Get-MkIoStreamingLocatorKey drm)
        $keys.Count | Should -BeGreaterThan 0
        $keys[0].Id | Should -Not -BeNullOrEmpty
        $plain = $keys[0].Value.Reveal()
        $plain | Should -Not -BeNullOrEmpty
        $keys | Format-List | Out-String | Should -Not -Match ([regex]::Escape($plain))
    }
}
