BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = 'f1', 'f2', 'g1' | ForEach-Object { New-MkIoAccountFilter $_ -FirstQuality 1000 }
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoAccountFilter' {
    It 'gets one, some and all' {
        (Get-MkIoAccountFilter f1).FirstQuality | Should -Be 1000
        (Get-MkIoAccountFilter f*).Name | Should -Be 'f1', 'f2'
        @(Get-MkIoAccountFilter).Count | Should -Be 3
    }

    It 'reports what is not there' {
        Get-MkIoAccountFilter nowhere -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AccountFilterNotFound,*'
    }

    It 'completes names' {
        (TabExpansion2 'Get-MkIoAccountFilter f').CompletionMatches.CompletionText | Should -Be 'f1', 'f2'
    }

    It 'is shown as a table with its tracks' {
        $null = New-MkIoAccountFilter shown -Track @{ Type = 'video' } -ClipStart 0:00:10 -ClipEnd 0:01:10
        $text = Get-MkIoAccountFilter shown | Out-String -Width 200
        $text | Should -Match 'Type=video'
        $text | Should -Match '00:00:10 - 00:01:10'
    }
}
