BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoInvite' {
    It 'cancels an invitation' {
        New-MkIoInvite ada@example.com | Remove-MkIoInvite -Force
        Get-MkIoInvite | Should -BeNullOrEmpty
    }
}
