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
