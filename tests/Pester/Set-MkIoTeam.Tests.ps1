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

    It 'makes a team into a piped one, and writes nothing where it is that already' {
        $source = New-MkIoTeam whole -Description Cut -Admin demo@example.com -Scope demo -Role reader
        $null = New-MkIoTeam target -Member ([guid]::NewGuid()) -Scope other -Role user
        $team = $source | Set-MkIoTeam -Name target -Scope demo -AddRole user
        $team.Description | Should -Be Cut
        $team.Members.Keys | Should -Be $source.Members.Keys
        $team.Scopes.Keys | Should -Be demo
        $team.Scopes['demo'].Roles | Should -Be reader, user
        (Get-Sent PATCH /teams/target).Count | Should -Be 1
        $sent = @(Get-EmulatorRequest -Last 1000 | Where-Object method -ne GET).Count
        Get-MkIoTeam | Set-MkIoTeam | Should -Not -BeNullOrEmpty
        Get-MkIoTeam | ConvertTo-Json -Depth 9 | ConvertFrom-Json | Set-MkIoTeam | Should -Not -BeNullOrEmpty
        @(Get-EmulatorRequest -Last 1000 | Where-Object method -ne GET).Count | Should -Be $sent
    }

    It 'refuses a user, and sends nothing' {
        $user = Get-MkIoUser demo@example.com
        $before = @(Get-EmulatorRequest -Last 1000).Count
        $user | Set-MkIoTeam -Description x -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike 'A user was piped, where a team*'
        @(Get-EmulatorRequest -Last 1000).Count | Should -Be $before
    }
}
