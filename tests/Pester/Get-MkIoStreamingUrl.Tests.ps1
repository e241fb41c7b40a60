BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media
    $null = New-MkIoStreamingLocator -Asset a1
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoStreamingUrl' -Tag Slow {
    It 'says what is missing' {
        Get-MkIoStreamingUrl a2 -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike "*'a2' is not published*Publish-MkIoAsset*"
        Get-MkIoStreamingUrl a1 -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*no streaming endpoint*New-MkIoStreamingEndpoint*'
        $null = New-MkIoStreamingEndpoint default -Wait
        Get-MkIoStreamingUrl a1 -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike "*'default' is Stopped*Start-MkIoStreamingEndpoint*"
    }

    It 'joins paths with the endpoints that run' {
        $endpoint = Start-MkIoStreamingEndpoint default -Wait -PassThru
        $urls = Get-MkIoStreamingUrl a1
        $urls.Protocol | Sort-Object -Unique | Should -Be 'Dash', 'Hls'
        $urls.Url.Host | Select-Object -Unique | Should -Be $endpoint.HostName
        $urls.Url.AbsoluteUri | ForEach-Object { $_ | Should -Match '^https://[^/]+/[^/]' }
        (Get-MkIoStreamingUrl a1 -Protocol Hls).Protocol | Select-Object -Unique | Should -Be 'Hls'
    }

    It 'takes locators and assets of the pipeline' {
        $urls = Get-MkIoStreamingUrl a1
        (Get-MkIoStreamingLocator | Get-MkIoStreamingUrl).Url | Should -Be $urls.Url
        (Get-MkIoAsset a1 | Get-MkIoStreamingUrl).Url | Should -Be $urls.Url
        Get-MkIoStreamingUrl a1 -StreamingEndpoint none -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike "*no streaming endpoint 'none'*"
    }
}
