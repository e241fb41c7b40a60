BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoContext' {
    It 'shows where and as whom in a table and a list' {
        Get-MkIoContext | Format-Table | Out-String | Should -Match 'demo'
        Get-MkIoContext | Format-List | Out-String | Should -Match 'AuthenticationScheme'
    }

    It 'shows no token' {
        Get-MkIoContext | Format-List * -Force | Out-String | Should -Not -Match ([regex]::Escape($services.Token))
    }
}
