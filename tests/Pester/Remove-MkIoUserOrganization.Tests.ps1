BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoUserOrganization' {
    It 'leaves an organization, and not with -WhatIf' {
        $organization = Get-MkIoUserOrganization 'Demo Organization'
        $organization | Remove-MkIoUserOrganization -WhatIf
        Get-MkIoUserOrganization | Should -HaveCount 1
        $organization | Remove-MkIoUserOrganization -Force
        Get-MkIoUserOrganization | Should -BeNullOrEmpty
    }
}

Describe 'Remove-MkIoUserOrganization, with a row that has a name' {
    It 'shows the name in the prompt' {
        $shown = Get-Shown { [pscustomobject]@{ Id = '7f3c2f6e-0f0b-4f0e-8a57-0c1d2e3f4a5b'; Name = 'Somebody' } | Remove-MkIoUserOrganization -WhatIf }
        $shown | Should -BeLike '*Somebody (7f3c2f6e-0f0b-4f0e-8a57-0c1d2e3f4a5b)*'
    }
}
