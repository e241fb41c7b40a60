BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoUserProfile' {
    It 'gets the profile' {
        $person = Get-MkIoUserProfile
        $person.PSTypeNames[0] | Should -Be 'MkIo.Management.UserProfile'
        $person.ActiveOrganizationId | Should -Not -BeNullOrEmpty
    }

    It 'gets its older form' {
        $person = Get-MkIoUserProfile -Legacy
        $person.PSTypeNames[0] | Should -Be 'MkIo.Management.LegacyUserProfile'
        $person.IsAdmin | Should -BeOfType ([bool])
    }
}
