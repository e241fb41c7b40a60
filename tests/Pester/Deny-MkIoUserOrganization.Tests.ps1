BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $id = [guid](Get-MkIoUserOrganization).Id
    function Set-Invite([string] $State) { $null = Invoke-MkIoRestMethod -Method Patch "/api/v1/user/organizations/$id" -Body @{ spec = @{ invite = @{ state = $State } } } }
}

AfterAll { Disconnect-MkIo }

Describe 'Deny-MkIoUserOrganization' {
    It 'leaves a membership alone' {
        Set-Invite accepted
        Deny-MkIoUserOrganization $id -Force -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*no invitation*'
        Get-MkIoUserOrganization | Should -HaveCount 1
    }

    It 'declines an invitation' {
        Set-Invite pending
        Get-MkIoUserOrganization | Deny-MkIoUserOrganization -Force
        Get-MkIoUserOrganization | Should -BeNullOrEmpty
    }
}

Describe 'Deny-MkIoUserOrganization, with a row that has a name' {
    It 'shows the name in the prompt' {
        $shown = Get-Shown { [pscustomobject]@{ Id = '7f3c2f6e-0f0b-4f0e-8a57-0c1d2e3f4a5b'; Name = 'Somebody' } | Deny-MkIoUserOrganization -WhatIf }
        $shown | Should -BeLike '*Somebody (7f3c2f6e-0f0b-4f0e-8a57-0c1d2e3f4a5b)*'
    }
}
