BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoTeam' {
    It 'finds by name and pattern' {
        $null = 'editors', 'viewers' | ForEach-Object { New-MkIoTeam $_ }
        (Get-MkIoTeam).Name | Sort-Object | Should -Be editors, viewers
        (Get-MkIoTeam 'v*').Name | Should -Be viewers
        (Get-MkIoTeam editors).PSTypeNames[0] | Should -Be 'MkIo.Management.Team'
    }
}
