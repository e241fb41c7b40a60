BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoTeam' {
    It 'removes teams' {
        'a1', 'a2' | ForEach-Object { New-MkIoTeam $_ } | Remove-MkIoTeam -Force
        Get-MkIoTeam | Should -BeNullOrEmpty
    }
}
