# What New- and Set- send of an account filter and of an asset filter, which have the same settings. Dot-sourced.
#
# Check gets the filter that the cmdlet returned and the properties that were sent.
$FilterCases = @(
    @{
        Case = 'the window of a live stream'; Name = 'window'
        Parameters = @{
            StartTime = '2026-01-02T03:04:05Z'; EndTime = '2026-01-02T04:04:05Z'; Window = [timespan]'0:30:00'; LiveBackoff = [timespan]'0:00:10'; ForceEnd = $true
        }
        Check = {
            param($made, $sent)
            $made.TimeRange.StartTime.UtcDateTime | Should -Be ([datetime]'2026-01-02T03:04:05')
            $range = $sent.presentationTimeRange
            ([datetime]$range.startTime).ToUniversalTime(), ([datetime]$range.endTime).ToUniversalTime() | Should -Be ([datetime]'2026-01-02T03:04:05'), ([datetime]'2026-01-02T04:04:05')
            $range.presentationWindowDuration / $range.timescale | Should -Be 1800
            $range.liveBackoffDuration / $range.timescale | Should -Be 10
            $range.forceEndTimestamp | Should -BeTrue
        }
    }
    @{
        Case = 'a clip, and the tracks within bitrates'; Name = 'clipped'
        Parameters = @{ ClipStart = [timespan]'0:00:05'; ClipEnd = [timespan]'0:01:00'; MinBitrate = 300000; MaxBitrate = 3000000 }
        Check = {
            param($made, $sent)
            $made.Name | Should -Be clipped
            $range = $sent.presentationTimeRange
            ($range.startTimestamp / $range.timescale), ($range.endTimestamp / $range.timescale) | Should -Be 5, 60
            ($sent.tracks[0].trackSelections | Where-Object property -eq Bitrate).value | Should -Be '300000-3000000'
        }
    }
    @{
        Case = 'selected tracks'; Name = 'selected'
        Parameters = @{ Track = @{ Type = 'audio'; NotLanguage = 'en' } }
        Check = {
            param($made, $sent)
            $made.Name | Should -Be selected
            $conditions = $sent.tracks[0].trackSelections
            $conditions | Sort-Object property | ForEach-Object { "$($_.property) $($_.operation) $($_.value)" } | Should -Be 'Language NotEqual en', 'Type Equal audio'
        }
    }
)
