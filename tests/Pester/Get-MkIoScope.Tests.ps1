BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoScope' {
    It 'gets scopes' {
        (Get-MkIoScope demo).PSTypeNames[0] | Should -Be 'MkIo.Management.Scope'
        (Get-MkIoScope).Name | Should -Contain demo
    }
}
