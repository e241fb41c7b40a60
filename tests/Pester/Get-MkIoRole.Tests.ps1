BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoRole' {
    It 'gets roles with their permissions' {
        $role = Get-MkIoRole project-contributor
        $role.PSTypeNames[0] | Should -Be 'MkIo.Management.Role'
        (Get-MkIoRole 'project-*').Name | Should -Be project-contributor
        Get-MkIoRole nowhere -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.RoleNotFound,*'
    }
}
