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

Describe 'New-MkIoStreamingLocator, copies' {
    BeforeAll {
        $null = New-MkIoContentKeyPolicy drm -WidevineTemplate '{}' -OpenRestriction
        $null = New-MkIoStreamingLocator source a1 -StreamingPolicy Predefined_MultiDrmCencStreaming -ContentKeyPolicy drm
        $null = New-MkIoStreamingLocator open a1
        $keys = @(Get-MkIoStreamingLocatorKey source)
        $id = { @{ StreamingLocatorId = [guid]::NewGuid() } }
    }

    It 'refuses keys that came without their values' {
        $before = (Get-Sent PUT).Count
        $ids = & $id
        Get-MkIoStreamingLocator source, open | New-MkIoStreamingLocator -Name { "$($_.Name)-1" } @ids -ErrorVariable failures -ErrorAction SilentlyContinue -WarningAction SilentlyContinue | ForEach-Object Name | Should -Be open-1
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StreamingLocatorInvalid,*'
        "$failures" | Should -BeLike "The content keys of the streaming locator 'source-1' have no values*-ContentKey { Get-MkIoStreamingLocatorKey `$_.Name }*-ContentKey @()*"
        (Get-Sent PUT).Count | Should -Be ($before + 1)
        Get-MkIoStreamingLocator source | ConvertTo-Json -Depth 9 | New-MkIoStreamingLocator json @ids -Asset a1 -ErrorVariable failures -ErrorAction SilentlyContinue
        "$failures" | Should -BeLike '*have no values*'
    }

    It 'takes the keys of the locator' {
        $ids = & $id
        $copy = Get-MkIoStreamingLocator source | New-MkIoStreamingLocator -Name kept @ids -ContentKey { Get-MkIoStreamingLocatorKey $_.Name }
        $copy.StreamingPolicyName, $copy.DefaultContentKeyPolicyName | Should -Be Predefined_MultiDrmCencStreaming, drm
        $copied = @(Get-MkIoStreamingLocatorKey kept)
        $copied.Id | Should -Be $keys.Id
        $copied.ForEach{ $_.Value.Reveal() } | Should -Be $keys.ForEach{ $_.Value.Reveal() }
    }

    It 'has new keys made' {
        $ids = & $id
        $null = Get-MkIoStreamingLocator source | New-MkIoStreamingLocator -Name renewed @ids -ContentKey @()
        $made = @(Get-MkIoStreamingLocatorKey renewed)
        $made.Count | Should -Be $keys.Count
        $made.Id | Where-Object { $_ -in $keys.Id } | Should -BeNullOrEmpty
        (Get-Sent PUT | Where-Object path -like '*/renewed')[-1].body.properties.PSObject.Properties['contentKeys'] | Should -BeNullOrEmpty
    }
}

Describe 'New-MkIoStreamingLocator, all settings' {
    It 'sends filters, times, keys and ids to their place' {
        $null = New-MkIoAccountFilter mobile -MaxBitrate 3000000
        $null = New-MkIoContentKeyPolicy keys -ClearKey -OpenRestriction
        $key = @{ id = '4d1f6e2c-3b5a-4c8d-9e7f-0a1b2c3d4e5f'; type = 'EnvelopeEncryption'; value = 'c2VjcmV0LXNlY3JldC1zZWM='; labelReferenceInStreamingPolicy = 'clearKeyDefault' }
        $id = '0b7c8f0e-6b5d-4b0e-9d57-3c0d0a4f6f11'
        $null = New-MkIoStreamingLocator full a2 -StreamingPolicy Predefined_ClearKey -ContentKeyPolicy keys -StreamFilter mobile -ContentKey $key -ContentId content-1 -StreamingLocatorId $id -StartTime 2026-01-02T03:04:05Z -EndTime 2031-01-02T03:04:05Z -Suppressed
        $sent = (Get-Sent PUT | Where-Object path -like '*/streamingLocators/full')[-1].body.properties
        $sent.filters, $sent.alternativeMediaId | Where-Object { $_ } | Should -Be mobile
        $sent.contentKeys[0].id, $sent.contentKeys[0].type | Should -Be $key.id, $key.type
        $sent.contentId, $sent.streamingLocatorId, $sent.suppressed | Should -Be content-1, $id, $true
        $locator = Get-MkIoStreamingLocator full
        $locator.StartTime.UtcDateTime, $locator.EndTime.UtcDateTime | Should -Be ([datetime]'2026-01-02T03:04:05'), ([datetime]'2031-01-02T03:04:05')
        $locator.Suppressed | Should -BeTrue
    }
}
