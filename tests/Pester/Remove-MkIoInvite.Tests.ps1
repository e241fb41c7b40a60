BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoInvite' {
    It 'cancels an invitation' {
        New-MkIoInvite ada@example.com | Remove-MkIoInvite -Force
        Get-MkIoInvite | Should -BeNullOrEmpty
    }
}
