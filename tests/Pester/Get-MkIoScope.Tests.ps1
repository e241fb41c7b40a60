BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoScope' {
    It 'gets scopes' {
        (Get-MkIoScope demo).PSTypeNames[0] | Should -Be 'MkIo.Management.Scope'
        (Get-MkIoScope).Name | Should -Contain demo
    }
}
