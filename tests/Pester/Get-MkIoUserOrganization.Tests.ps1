BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoUserOrganization' {
    It 'lists them, and finds by name and id' {
        $all = @(Get-MkIoUserOrganization)
        $all.Name | Should -Contain 'Demo Organization'
        (Get-MkIoUserOrganization 'Demo*').Id | Should -Be $all[0].Id
        (Get-MkIoUserOrganization $all[0].Id).Name | Should -Be 'Demo Organization'
    }

    It 'reports a name that is not there' {
        Get-MkIoUserOrganization nowhere -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.UserOrganizationNotFound,*'
    }
}
