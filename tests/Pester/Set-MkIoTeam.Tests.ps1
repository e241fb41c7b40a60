BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method, [string] $Path) { @(Get-EmulatorRequest -Last 200 | Where-Object { $_.method -eq $Method -and $_.path -like "*$Path" }) }
    function Get-Body($Request) { if ($Request.body -is [string]) { $Request.body | ConvertFrom-Json } else { $Request.body } }
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoTeam' {
    It 'adds and removes members and roles in one patch, and keeps the rest' {
        $null = New-MkIoTeam editors -Description Cut -Scope demo -Role reader
        $user = (Get-MkIoUser demo@example.com).Id
        $other = [guid]::NewGuid()
        $team = Set-MkIoTeam editors -AddMember demo@example.com -AddAdmin $other -AddRole user -Description Publish
        $team.Members.Keys | Sort-Object | Should -Be (@("$user", "$other") | Sort-Object)
        $team.Members["$other"].IsTeamAdmin | Should -BeTrue
        $team.Scopes['demo'].Roles | Should -Be reader, user
        $team.Description | Should -Be Publish
        (Get-Sent PATCH /teams/editors).Count | Should -Be 1
        $team = Set-MkIoTeam editors -RemoveMember $other -AddAdmin $user
        $team.Members.Keys | Should -Be "$user"
        $team.Members["$user"].IsTeamAdmin | Should -BeTrue
    }

    It 'takes out a role by its name, as the API has it' {
        $null = New-MkIoTeam cutters -Scope demo -Role reader, user
        (Set-MkIoTeam cutters -RemoveRole user).Scopes['demo'].Roles | Should -Be reader
        (Get-Body (Get-Sent PATCH /teams/cutters)[-1])[0] | ConvertTo-Json -Compress | Should -Be '{"op":"remove","path":"/spec/scopes/demo/roles/user"}'
    }

    It 'takes out a scope whose last role goes' {
        $null = New-MkIoTeam viewers -Scope demo -Role reader
        (Set-MkIoTeam viewers -RemoveRole reader).Scopes.Count | Should -Be 0
    }

    It 'sends nothing where nothing differs, and reports a team that is not there' {
        $null = New-MkIoTeam same -Member demo@example.com -Description Same
        $null = Set-MkIoTeam same -AddMember demo@example.com -Description Same -RemoveRole none
        (Get-Sent PATCH /teams/same).Count | Should -Be 0
        Set-MkIoTeam nowhere -Description x -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.TeamNotFound,*'
    }
}
