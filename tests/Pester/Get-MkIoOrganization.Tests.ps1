BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoOrganization' {
    It 'gets the organization of the token' {
        $organization = Get-MkIoOrganization
        $organization.PSTypeNames[0] | Should -Be 'MkIo.Management.Organization'
        $organization.Id | Should -Be 'a3d9b8c7-6e5f-4d3c-8b2a-1f0e9d8c7b6a'
        ($organization | Format-Table | Out-String) | Should -Match 'IsActive'
    }

    It 'needs no project' {
        $null = Connect-MkIo -BaseUrl $services.BaseUrl -Token $services.Token
        Get-MkIoOrganization | Should -HaveCount 1
        $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
    }
}
