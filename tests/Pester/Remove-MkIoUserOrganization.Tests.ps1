BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
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
