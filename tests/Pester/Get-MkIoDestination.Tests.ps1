BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
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
