BeforeDiscovery { . "$PSScriptRoot/FilterCases.ps1" }

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService

    function Get-Sent([string] $Path) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -in 'PUT', 'PATCH' -and $_.path -like $Path }) }
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoAccountFilter' {
    It 'lets video through up to a bitrate, with all sound and text' {
        $filter = New-MkIoAccountFilter mobile -MaxBitrate 3000000 -FirstQuality 800000
        $filter.Name | Should -Be 'mobile'
        $filter.FirstQuality | Should -Be 800000
        $filter.Tracks.Conditions | Should -Be 'Type=video and Bitrate=0-3000000', 'Type=audio', 'Type=text'
        $body = (Get-Sent '*/accountFilters/mobile')[-1].body
        $body.properties.firstQuality.bitrate | Should -Be 800000
        $body.properties.tracks[0].trackSelections[1].value | Should -Be '0-3000000'
    }

    It 'takes selections as hashtables and as objects' {
        $filter = New-MkIoAccountFilter dubbed -Track @{ Type = 'audio'; NotLanguage = 'en' }, (New-MkIoTrackSelection video)
        $filter.Tracks.Count | Should -Be 2
        $filter.Tracks[0].Conditions | Should -BeLike '*Language!=en*'
        $filter.Tracks[1].Conditions | Should -Be 'Type=video'
    }

    It 'names the place of a mistake in a selection' {
        { New-MkIoAccountFilter bad -Track @{ Type = 'audio' }, @{ Languge = 'en' } } | Should -Throw '*Track`[1`].Languge*FourCC*'
        { New-MkIoAccountFilter bad -Track @{ Type = '' } } | Should -Throw '*Track`[0`].Type has no value*'
    }

    It 'refuses what contradicts itself' {
        New-MkIoAccountFilter bad -MaxBitrate 1000 -Track @{ Type = 'video' } -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*-Track*-MaxBitrate*'
        New-MkIoAccountFilter bad -MaxBitrate 1000 -MinBitrate 2000 -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*2000*above*1000*'
        @(Get-Sent '*/accountFilters/bad').Count | Should -Be 0
    }

    It 'writes times in the ticks that the service counts in' {
        $null = New-MkIoAccountFilter live -Window 0:10:00 -LiveBackoff 0:00:20 -EndTime ([DateTimeOffset]'2026-01-02T03:04:05Z') -ForceEnd
        $range = (Invoke-MkIoRestMethod accountFilters/live).properties.presentationTimeRange
        $range.timescale | Should -Be 10000000
        $range.presentationWindowDuration | Should -Be 6000000000
        $range.liveBackoffDuration | Should -Be 200000000
        $range.forceEndTimestamp | Should -BeTrue
        (Get-MkIoAccountFilter live).TimeRange.EndTime | Should -Be ([DateTimeOffset]'2026-01-02T03:04:05Z')
    }

    It 'refuses what exists' {
        New-MkIoAccountFilter mobile -FirstQuality 1 -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AccountFilterAlreadyExists,*'
        (Get-MkIoAccountFilter mobile).FirstQuality | Should -Be 800000
    }

    It 'sends nothing with -WhatIf' {
        New-MkIoAccountFilter ghost -FirstQuality 1 -WhatIf
        Get-MkIoAccountFilter ghos* | Should -BeNullOrEmpty
    }
}

Describe 'New-MkIoAccountFilter, all settings' {
    It 'sends <Case>' -ForEach $FilterCases {
        $filter = New-MkIoAccountFilter $Name @Parameters
        & $Check $filter (Get-Sent "*/$Name")[-1].body.properties
    }
}
