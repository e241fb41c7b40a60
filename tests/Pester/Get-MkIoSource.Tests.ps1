BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = 'one', 'two', 'other' | ForEach-Object { New-MkIoSource $_ -Type SRTListener -NetworkName internet -Label @{ kind = $_ } }
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoSource' {
    It 'gets one, some, by label and all' {
        (Get-MkIoSource one).DisplayName | Should -Be 'one'
        (Get-MkIoSource o*).Name | Sort-Object | Should -Be 'one', 'other'
        (Get-MkIoSource -Label @{ kind = 'two' }).Name | Should -Be 'two'
        @(Get-MkIoSource).Count | Should -Be 3
        (Get-MkIoSource one).State | Should -Be 'Inactive'
    }

    It 'completes names' {
        (TabExpansion2 'Get-MkIoSource t').CompletionMatches.CompletionText | Should -Be 'two'
    }
}
