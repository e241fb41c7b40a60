BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
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
