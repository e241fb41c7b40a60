BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $id = [guid](Get-MkIoUserOrganization).Id
    function Set-Invite([string] $State) { $null = Invoke-MkIoRestMethod -Method Patch "/api/v1/user/organizations/$id" -Body @{ spec = @{ invite = @{ state = $State } } } }
}

AfterAll { Disconnect-MkIo }

Describe 'Approve-MkIoUserOrganization' {
    It 'accepts an invitation' {
        Set-Invite pending
        $organization = Get-MkIoUserOrganization | Where-Object IsPending | Approve-MkIoUserOrganization
        $organization.InviteState | Should -Be accepted
        $organization.IsPending | Should -BeFalse
    }

    It 'accepts nothing with -WhatIf' {
        Set-Invite pending
        Approve-MkIoUserOrganization $id -WhatIf
        (Get-MkIoUserOrganization).InviteState | Should -Be pending
    }
}

Describe 'Approve-MkIoUserOrganization -Force' {
    It 'does not ask' {
        Set-Invite pending
        $ConfirmPreference = 'Low'
        (Approve-MkIoUserOrganization $id -Force).InviteState | Should -Be accepted
    }
}

Describe 'Approve-MkIoUserOrganization, with a row that has a name' {
    It 'shows the name in the prompt' {
        $shown = Get-Shown { [pscustomobject]@{ Id = '7f3c2f6e-0f0b-4f0e-8a57-0c1d2e3f4a5b'; Name = 'Somebody' } | Approve-MkIoUserOrganization -WhatIf }
        $shown | Should -BeLike '*Somebody (7f3c2f6e-0f0b-4f0e-8a57-0c1d2e3f4a5b)*'
    }
}
