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
