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
        $profile = Get-MkIoUserProfile
        $profile.PSTypeNames[0] | Should -Be 'MkIo.Management.UserProfile'
        $profile.ActiveOrganizationId | Should -Not -BeNullOrEmpty
    }

    It 'gets its older form' {
        $profile = Get-MkIoUserProfile -Legacy
        $profile.PSTypeNames[0] | Should -Be 'MkIo.Management.LegacyUserProfile'
        $profile.IsAdmin | Should -BeOfType ([bool])
    }
}
