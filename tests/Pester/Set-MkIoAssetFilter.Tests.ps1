BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media

    function Get-Sent([string] $Path) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -in 'PUT', 'PATCH' -and $_.path -like $Path }) }
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoAssetFilter' {
    It 'creates, changes and leaves alone' {
        $null = Set-MkIoAssetFilter a1 clip -ClipStart 0:00:05
        $filter = Get-MkIoAssetFilter a1 | Set-MkIoAssetFilter -FirstQuality 400000
        $filter.AssetName | Should -Be 'a1'
        $filter.FirstQuality | Should -Be 400000
        $filter.TimeRange.StartTimestamp | Should -Be 50000000
        $before = (Get-Sent '*/assetFilters/clip').Count
        $null = Set-MkIoAssetFilter a1 clip -FirstQuality 400000
        (Get-Sent '*/assetFilters/clip').Count | Should -Be $before
    }
}

Describe 'Set-MkIoAssetFilter, all that it can be told' {
    It 'sends the window of a live stream' {
        $filter = Set-MkIoAssetFilter a1 window -StartTime 2026-01-02T03:04:05Z -EndTime 2026-01-02T04:04:05Z -Window ([timespan]'0:30:00') -LiveBackoff ([timespan]'0:00:10') -ForceEnd
        $filter.TimeRange.StartTime.UtcDateTime | Should -Be ([datetime]'2026-01-02T03:04:05')
        $range = (Get-Sent '*/window')[-1].body.properties.presentationTimeRange
        ([datetime]$range.startTime).ToUniversalTime(), ([datetime]$range.endTime).ToUniversalTime() | Should -Be ([datetime]'2026-01-02T03:04:05'), ([datetime]'2026-01-02T04:04:05')
        $range.presentationWindowDuration / $range.timescale | Should -Be 1800
        $range.liveBackoffDuration / $range.timescale | Should -Be 10
        $range.forceEndTimestamp | Should -BeTrue
    }

    It 'sends a clip, and the tracks within bitrates' {
        $null = Set-MkIoAssetFilter a1 clipped -ClipStart ([timespan]'0:00:05') -ClipEnd ([timespan]'0:01:00') -MinBitrate 300000 -MaxBitrate 3000000
        $sent = (Get-Sent '*/clipped')[-1].body.properties
        $range = $sent.presentationTimeRange
        ($range.startTimestamp / $range.timescale), ($range.endTimestamp / $range.timescale) | Should -Be 5, 60
        ($sent.tracks[0].trackSelections | Where-Object property -eq Bitrate).value | Should -Be '300000-3000000'
    }

    It 'sends selected tracks' {
        $null = Set-MkIoAssetFilter a1 selected -Track @{ Type = 'audio'; NotLanguage = 'en' }
        $conditions = (Get-Sent '*/selected')[-1].body.properties.tracks[0].trackSelections
        $conditions | Sort-Object property | ForEach-Object { "$($_.property) $($_.operation) $($_.value)" } | Should -Be 'Language NotEqual en', 'Type Equal audio'
    }
}
