BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoTeam' {
    It 'makes a team of people and roles' {
        $team = New-MkIoTeam editors -Description Cut -Member demo@example.com -Scope demo -Role project-contributor
        $team.Name | Should -Be editors
        $team.Members.Keys | Should -Be (Get-MkIoUser demo@example.com).Id
        $team.Scopes['demo'].Roles | Should -Be project-contributor
    }

    It 'refuses one that exists' {
        $null = New-MkIoTeam twice
        New-MkIoTeam twice -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.TeamAlreadyExists,*'
    }

    It 'refuses roles without a scope and people who are not there' {
        New-MkIoTeam other -Role reader -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*-Scope together*'
        New-MkIoTeam other -Member nobody@example.com -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*nobody@example.com*'
        Get-MkIoTeam 'other*' | Should -BeNullOrEmpty
    }

    It 'makes a copy with members, scopes and roles, of <Form>' -TestCases @(
        @{ Form = 'an object'; Convert = { $args[0] } }
        @{ Form = 'JSON'; Convert = { $args[0] | ConvertTo-Json -Depth 9 | ConvertFrom-Json } }
        @{ Form = 'Clixml'; Convert = { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($args[0], 5)) } }
    ) {
        $name = "source-$($Form -replace '\W')"
        $source = New-MkIoTeam $name -Description Cut -Admin demo@example.com -Scope demo -Role reader, user
        $copy = & $Convert $source | New-MkIoTeam -Name "$name-copy"
        $copy.Name | Should -Be "$name-copy"
        $copy.Description | Should -Be Cut
        $copy.Members[(Get-MkIoUser demo@example.com).Id.ToString()].IsTeamAdmin | Should -BeTrue
        $copy.Scopes['demo'].Roles | Should -Be reader, user
    }

    It 'replaces members and scopes of the input by those that are given' {
        $source = New-MkIoTeam replaced -Admin demo@example.com -Scope demo -Role reader
        $other = [guid]::NewGuid()
        $copy = $source | New-MkIoTeam -Name replaced-copy -Member $other -Scope live -Role user
        $copy.Members.Keys | Should -Be "$other"
        $copy.Scopes.Keys | Should -Be live
    }

    It 'refuses a user and nothing, and sends nothing' {
        $user = Get-MkIoUser demo@example.com
        $before = @(Get-EmulatorRequest -Last 1000).Count
        $user, $null | New-MkIoTeam -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure.Count | Should -Be 2
        "$($failure[0])" | Should -BeLike 'A user was piped, where a team*'
        @(Get-EmulatorRequest -Last 1000).Count | Should -Be $before
    }
}

Describe 'New-MkIoTeam -Admin' {
    It 'makes an administrator of the team' {
        $null = New-MkIoTeam led -Admin demo@example.com
        $members = @((Get-MkIoTeam led).Spec.Members)
        $members.Count | Should -Be 1
        $members[0] | ConvertTo-Json -Depth 5 | Should -Match 'admin'
    }
}
