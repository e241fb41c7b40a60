BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media
    $null = New-MkIoStreamingLocator -Asset a1
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoStreamingLocatorPath' {
    It 'gets the paths by protocol' {
        $paths = Get-MkIoStreamingLocator a1 | Get-MkIoStreamingLocatorPath
        $paths.StreamingPaths.StreamingProtocol | Sort-Object -Unique | Should -Be 'Dash', 'Hls'
        (Get-MkIoStreamingLocatorPath a1 -UrlStyle Unified).StreamingPaths.Count | Should -BeGreaterThan 0
    }
}
