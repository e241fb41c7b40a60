BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoLocation' {
    It 'gets locations by name and pattern' {
        (Get-MkIoLocation).Name | Should -Contain uksouth
        $location = Get-MkIoLocation uksouth
        $location.PSTypeNames[0] | Should -Be 'MkIo.Management.Location'
        (Get-MkIoLocation 'uk*').DisplayName | Should -Be 'UK South'
    }
}
