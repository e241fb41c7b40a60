BeforeDiscovery { . "$PSScriptRoot/FilterCases.ps1" }

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

Describe 'Set-MkIoAccountFilter, all settings' {
    It 'sends <Case>' -ForEach $FilterCases {
        $filter = Set-MkIoAccountFilter $Name @Parameters
        & $Check $filter (Get-Sent "*/$Name")[-1].body.properties
    }
}
