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
}
