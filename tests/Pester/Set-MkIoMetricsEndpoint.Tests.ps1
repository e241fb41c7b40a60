BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method, [string] $Path) { @(Get-EmulatorRequest -Last 200 | Where-Object { $_.method -eq $Method -and $_.path -like "*$Path" }) }
    function Get-Body($Request) { if ($Request.body -is [string]) { $Request.body | ConvertFrom-Json } else { $Request.body } }
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoMetricsEndpoint' {
    It 'enables it once, and disables it' {
        (Set-MkIoMetricsEndpoint -Enabled $true).Enabled | Should -BeTrue
        $before = (Get-Sent PATCH /metricsEndpoint).Count
        $null = Set-MkIoMetricsEndpoint -Enabled $true
        (Get-Sent PATCH /metricsEndpoint).Count | Should -Be $before
        (Get-MkIoProject demo | Set-MkIoMetricsEndpoint -Enabled $false).Enabled | Should -BeFalse
        Set-MkIoMetricsEndpoint -Enabled $true -WhatIf
        (Get-MkIoMetricsEndpoint).Enabled | Should -BeFalse
    }

    It 'takes an endpoint, and writes nothing where it is that already' {
        $null = Set-MkIoMetricsEndpoint -Enabled $true
        $saved = Get-MkIoMetricsEndpoint
        $before = @(Get-EmulatorRequest -Last 1000 | Where-Object method -ne GET).Count
        $null = $saved | Set-MkIoMetricsEndpoint
        @(Get-EmulatorRequest -Last 1000 | Where-Object method -ne GET).Count | Should -Be $before
        $null = Set-MkIoMetricsEndpoint -Enabled $false
        ($saved | ConvertTo-Json -Depth 9 | ConvertFrom-Json | Set-MkIoMetricsEndpoint).Enabled | Should -BeTrue
    }
}

Describe 'Set-MkIoMetricsEndpoint -Project' -Tag AllRights {
    It 'is another project than the connection''s' {
        $null = New-MkIoProject other -Location uksouth -PaymentMethodId (Get-MkIoPaymentMethod).Id
        $null = Set-MkIoMetricsEndpoint -Project other -Enabled $true
        @(Get-EmulatorRequest -Last 3).path -match '/projects/other/' | Should -Not -BeNullOrEmpty
    }
}
