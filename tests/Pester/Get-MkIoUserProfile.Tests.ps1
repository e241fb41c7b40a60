BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
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
