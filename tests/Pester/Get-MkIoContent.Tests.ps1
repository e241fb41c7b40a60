BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = 'one', 'two', 'other' | ForEach-Object { New-MkIoContent $_ -Label @{ kind = $_ } }
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoContent' {
    It 'gets one, some, by label and all' {
        (Get-MkIoContent one).DisplayName | Should -Be 'one'
        (Get-MkIoContent o*).Name | Sort-Object | Should -Be 'one', 'other'
        (Get-MkIoContent -Label @{ kind = 'two' }).Name | Should -Be 'two'
        @(Get-MkIoContent).Count | Should -Be 3
        (Get-MkIoContent one).State | Should -Be 'Inactive'
    }

    It 'completes names' {
        (TabExpansion2 'Get-MkIoContent t').CompletionMatches.CompletionText | Should -Be 'two'
    }
}
