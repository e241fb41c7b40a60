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

Describe 'Get-MkIoMetricsEndpoint -Project' -Tag AllRights {
    It 'is another project than the connection''s' {
        $null = New-MkIoProject other -Location uksouth -PaymentMethodId (Get-MkIoPaymentMethod).Id
        $null = Get-MkIoMetricsEndpoint -Project other
        @(Get-EmulatorRequest -Last 3).path -match '/projects/other/' | Should -Not -BeNullOrEmpty
    }
}
