BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
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
