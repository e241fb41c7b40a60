BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method, [string] $Path) { @(Get-EmulatorRequest -Last 200 | Where-Object { $_.method -eq $Method -and $_.path -like "*$Path" }) }
    function Get-Body($Request) { if ($Request.body -is [string]) { $Request.body | ConvertFrom-Json } else { $Request.body } }
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoProjectPaymentMethod' {
    It 'assigns a payment method, and not with -WhatIf' {
        Set-MkIoProjectPaymentMethod demo -PaymentMethodId c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0 -WhatIf
        (Get-Sent POST /projects/demo/paymentMethod).Count | Should -Be 0
        $method = Get-MkIoProject demo | Set-MkIoProjectPaymentMethod -PaymentMethodId c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0 -Force
        $method.Id | Should -Be c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0
        (Get-Body (Get-Sent POST /projects/demo/paymentMethod)[-1]).paymentMethodId | Should -Be c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0
    }
}
