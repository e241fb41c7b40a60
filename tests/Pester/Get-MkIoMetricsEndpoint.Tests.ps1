BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoMetricsEndpoint' {
    It 'gets the endpoint and keeps its password' {
        $endpoint = Get-MkIoMetricsEndpoint
        $endpoint.PSTypeNames[0] | Should -Be 'MkIo.Management.MetricsEndpoint'
        $endpoint.Project | Should -Be demo
        "$($endpoint.Password)" | Should -BeIn '', '***'
        (Get-MkIoProject demo | Get-MkIoMetricsEndpoint).Project | Should -Be demo
    }
}
