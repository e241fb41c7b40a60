BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService

}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoTrackSelection' {
    It 'makes a selection of what it is told' {
        $selection = New-MkIoTrackSelection audio -Language de -NotFourCC mp4a, ec-3
        $selection.TrackSelections.Count | Should -Be 4
        $selection.Conditions | Should -Be 'Type=audio and Language=de and FourCC!=mp4a and FourCC!=ec-3'
    }

    It 'refuses to select nothing' {
        { New-MkIoTrackSelection } | Should -Throw '*-Type audio*'
        { New-MkIoTrackSelection } | Should -Throw -ErrorId 'MkIo.TrackSelectionInvalid,MkIo.PowerShell.Media.Filters.NewMkIoTrackSelectionCommand'
    }

    It 'completes sorts and codecs' {
        (TabExpansion2 'New-MkIoTrackSelection -Type a').CompletionMatches.CompletionText | Should -Contain 'audio'
        (TabExpansion2 'New-MkIoTrackSelection -FourCC h').CompletionMatches.CompletionText | Should -Be 'hev1', 'hvc1'
        (TabExpansion2 "New-MkIoTrackSelection -Type 'vid").CompletionMatches.CompletionText | Should -Be 'video'
    }
}

Describe 'New-MkIoTrackSelection, all settings' {
    It 'makes a condition of each' {
        $selection = New-MkIoTrackSelection -Name main -FourCC hev1 -NotType text -NotName trailer, teaser -NotBitrate 0-300000
        $selection.TrackSelections | ForEach-Object { "$($_.Property) $($_.Operation) $($_.Value)" } | Sort-Object |
            Should -Be 'Bitrate NotEqual 0-300000', 'FourCC Equal hev1', 'Name Equal main', 'Name NotEqual teaser', 'Name NotEqual trailer', 'Type NotEqual text'
    }
}
