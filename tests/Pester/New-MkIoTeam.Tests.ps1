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
}

Describe 'New-MkIoTeam -Admin' {
    It 'makes an administrator of the team' {
        $null = New-MkIoTeam led -Admin demo@example.com
        $members = @((Get-MkIoTeam led).Spec.Members)
        $members.Count | Should -Be 1
        $members[0] | ConvertTo-Json -Depth 5 | Should -Match 'admin'
    }
}
