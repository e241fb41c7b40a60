BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method, [string] $Path) { @(Get-EmulatorRequest -Last 200 | Where-Object { $_.method -eq $Method -and $_.path -like "*$Path" }) }
    function Get-Body($Request) { if ($Request.body -is [string]) { $Request.body | ConvertFrom-Json } else { $Request.body } }
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoInvite' {
    It 'invites people into teams' {
        $invites = @([pscustomobject]@{ Email = 'ada@example.com'; Team = 'editors' }, [pscustomobject]@{ Email = 'alan@example.com'; Team = 'editors' } | New-MkIoInvite -Comment Welcome)
        $invites.Email | Should -Be ada@example.com, alan@example.com
        $body = Get-Body (Get-Sent POST /organization/invites)[-1]
        $body.spec.teams | Should -Be editors
        $body.spec.comment | Should -Be Welcome
        $body.spec.PSObject.Properties.Name | Should -Not -Contain invitedByName
    }

    It 'invites nobody with -WhatIf' {
        New-MkIoInvite grace@example.com -WhatIf
        Get-MkIoInvite '*grace*' | Should -BeNullOrEmpty
    }

    It 'takes invitations as a whole, and users by their mail addresses' {
        $invite = New-MkIoInvite whole@example.com -Team editors, viewers -Comment Hello
        foreach ($piped in $invite, ($invite | ConvertTo-Json -Depth 9 | ConvertFrom-Json), @{ spec = @{ email = 'whole@example.com'; teams = 'editors', 'viewers'; comment = 'Hello' } }) {
            $null = $piped | New-MkIoInvite
            $body = Get-Body (Get-Sent POST /organization/invites)[-1]
            $body.spec.email | Should -Be whole@example.com
            $body.spec.teams | Should -Be editors, viewers
            $body.spec.comment | Should -Be Hello
        }

        (Get-MkIoUser demo@example.com | New-MkIoInvite).Email | Should -Be demo@example.com
    }

    It 'does not ignore a piped address where -Email is specified' {
        $before = @(Get-MkIoInvite).Count
        'ada@example.com' | New-MkIoInvite -Email alan@example.com -ErrorVariable failure -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        "$failure" | Should -BeLike "'ada@example.com' was piped, and no parameter takes it: -Email is specified.*"
        @(Get-MkIoInvite).Count | Should -Be $before
    }

    It 'refuses a role and nothing, and sends nothing' {
        $role = Get-MkIoRole | Select-Object -First 1
        $sent = @(Get-EmulatorRequest -Last 1000).Count
        $role, $null | New-MkIoInvite -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure.Count | Should -Be 2
        "$($failure[0])" | Should -BeLike 'A role was piped, where an invite*'
        @(Get-EmulatorRequest -Last 1000).Count | Should -Be $sent
    }
}
