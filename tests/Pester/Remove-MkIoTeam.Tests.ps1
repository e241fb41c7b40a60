BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoTeam' {
    It 'removes teams' {
        'a1', 'a2' | ForEach-Object { New-MkIoTeam $_ } | Remove-MkIoTeam -Force
        Get-MkIoTeam | Should -BeNullOrEmpty
    }
}
