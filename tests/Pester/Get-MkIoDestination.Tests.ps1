BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = 'one', 'two', 'other' | ForEach-Object { New-MkIoDestination $_ -Type SRTListener -NetworkName internet -Label @{ kind = $_ } }
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoDestination' {
    It 'gets one, some, by label and all' {
        (Get-MkIoDestination one).DisplayName | Should -Be 'one'
        (Get-MkIoDestination o*).Name | Sort-Object | Should -Be 'one', 'other'
        (Get-MkIoDestination -Label @{ kind = 'two' }).Name | Should -Be 'two'
        @(Get-MkIoDestination).Count | Should -Be 3
        (Get-MkIoDestination one).State | Should -Be 'Inactive'
    }

    It 'completes names' {
        (TabExpansion2 'Get-MkIoDestination t').CompletionMatches.CompletionText | Should -Be 'two'
    }
}
