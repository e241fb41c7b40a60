BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService

    function Get-Sent([string] $Path) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -in 'PUT', 'PATCH' -and $_.path -like $Path }) }
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoAccountFilter' {
    It 'changes one thing and keeps the rest, also what it does not know' {
        $null = Invoke-MkIoRestMethod -Method Put accountFilters/kept -Body @{ properties = @{
            firstQuality = @{ bitrate = 1000 }; futureField = 'keep'; tracks = @(@{ trackSelections = @(@{ property = 'Type'; operation = 'Equal'; value = 'video' }) })
            presentationTimeRange = @{ timescale = 1; startTimestamp = 10 }
        } }
        $filter = Set-MkIoAccountFilter kept -FirstQuality 2000 -ClipEnd 0:01:10
        $filter.FirstQuality | Should -Be 2000
        $after = (Invoke-MkIoRestMethod accountFilters/kept).properties
        $after.futureField | Should -Be 'keep'
        $after.tracks[0].trackSelections[0].value | Should -Be 'video'
        # The time scale of the filter stays.
        $after.presentationTimeRange.startTimestamp | Should -Be 10
        $after.presentationTimeRange.endTimestamp | Should -Be 70
    }

    It 'writes nothing the second time' {
        $before = (Get-Sent '*/accountFilters/kept').Count
        (Set-MkIoAccountFilter kept -FirstQuality 2000).FirstQuality | Should -Be 2000
        (Get-Sent '*/accountFilters/kept').Count | Should -Be $before
    }

    It 'lets all tracks through again' {
        (Set-MkIoAccountFilter kept -Track @()).Tracks.Count | Should -Be 0
    }

    It 'creates what is not there' {
        (Set-MkIoAccountFilter fresh -MinBitrate 100).Tracks.Count | Should -Be 3
    }
}

Describe 'Set-MkIoAccountFilter, all that it can be told' {
    It 'sends the window of a live stream' {
        $filter = Set-MkIoAccountFilter window -StartTime 2026-01-02T03:04:05Z -EndTime 2026-01-02T04:04:05Z -Window ([timespan]'0:30:00') -LiveBackoff ([timespan]'0:00:10') -ForceEnd
        $filter.TimeRange.StartTime.UtcDateTime | Should -Be ([datetime]'2026-01-02T03:04:05')
        $range = (Get-Sent '*/window')[-1].body.properties.presentationTimeRange
        ([datetime]$range.startTime).ToUniversalTime(), ([datetime]$range.endTime).ToUniversalTime() | Should -Be ([datetime]'2026-01-02T03:04:05'), ([datetime]'2026-01-02T04:04:05')
        $range.presentationWindowDuration / $range.timescale | Should -Be 1800
        $range.liveBackoffDuration / $range.timescale | Should -Be 10
        $range.forceEndTimestamp | Should -BeTrue
    }

    It 'sends a clip, and the tracks within bitrates' {
        $null = Set-MkIoAccountFilter clipped -ClipStart ([timespan]'0:00:05') -ClipEnd ([timespan]'0:01:00') -MinBitrate 300000 -MaxBitrate 3000000
        $sent = (Get-Sent '*/clipped')[-1].body.properties
        $range = $sent.presentationTimeRange
        ($range.startTimestamp / $range.timescale), ($range.endTimestamp / $range.timescale) | Should -Be 5, 60
        ($sent.tracks[0].trackSelections | Where-Object property -eq Bitrate).value | Should -Be '300000-3000000'
    }

    It 'sends selected tracks' {
        $null = Set-MkIoAccountFilter selected -Track @{ Type = 'audio'; NotLanguage = 'en' }
        $conditions = (Get-Sent '*/selected')[-1].body.properties.tracks[0].trackSelections
        $conditions | Sort-Object property | ForEach-Object { "$($_.property) $($_.operation) $($_.value)" } | Should -Be 'Language NotEqual en', 'Type Equal audio'
    }
}
