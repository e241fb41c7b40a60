BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media
    New-MkIoStreamingEndpoint default -Wait | Start-MkIoStreamingEndpoint -Wait
}

AfterAll { Disconnect-MkIo }

Describe 'Publish-MkIoAsset' -Tag Slow {
    It 'makes a locator and gives the URLs' {
        $urls = Publish-MkIoAsset a1
        $urls.Protocol | Sort-Object -Unique | Should -Be 'Dash', 'Hls'
        (Get-MkIoStreamingLocator a1).AssetName | Should -Be 'a1'
        Publish-MkIoAsset a1 | Format-Table | Out-String -Width 200 | Should -Match 'https://'
    }

    It 'keeps the locator that is there' {
        $before = (Get-MkIoStreamingLocator).Count
        $null = Get-MkIoAsset a1 | Publish-MkIoAsset
        (Get-MkIoStreamingLocator).Count | Should -Be $before
    }

    It 'publishes under DRM' {
        $null = New-MkIoContentKeyPolicy multi -PlayReady -WidevineTemplate '{}' -OpenRestriction
        $urls = Publish-MkIoAsset a2 -StreamingPolicy Predefined_MultiDrmCencStreaming -ContentKeyPolicy multi
        $urls.Encryption | Select-Object -Unique | Should -Be 'CommonEncryptionCenc'
    }

    It 'does nothing with -WhatIf' {
        Publish-MkIoAsset a1 -StreamingPolicy Predefined_DownloadOnly -WhatIf | Should -BeNullOrEmpty
        (Get-MkIoStreamingLocator).StreamingPolicyName | Should -Not -Contain 'Predefined_DownloadOnly'
    }
}

Describe 'Publish-MkIoAsset, with an endpoint and protocols' {
    It 'gives the URLs of these alone' {
        New-MkIoStreamingEndpoint second -Wait | Start-MkIoStreamingEndpoint -Wait
        $null = New-MkIoAsset by-endpoint -StorageAccountName media
        $urls = Publish-MkIoAsset by-endpoint -StreamingEndpoint second -Protocol Dash
        $hostName = (Get-MkIoStreamingEndpoint second).HostName
        $urls.Protocol | Select-Object -Unique | Should -Be Dash
        $urls.Url | ForEach-Object { ([uri]"$_").Host | Should -Be $hostName }
    }
}
