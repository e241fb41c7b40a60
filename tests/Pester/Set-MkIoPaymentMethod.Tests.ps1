BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method, [string] $Path) { @(Get-EmulatorRequest -Last 200 | Where-Object { $_.method -eq $Method -and $_.path -like "*$Path" }) }
    function Get-Body($Request) { if ($Request.body -is [string]) { $Request.body | ConvertFrom-Json } else { $Request.body } }
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoPaymentMethod' {
    It 'renames by one step of a patch, and only where it differs' {
        (Get-MkIoPaymentMethod c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0 | Set-MkIoPaymentMethod -DisplayName Production).Name | Should -Be Production
        $before = (Get-Sent PATCH /paymentMethods/c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0).Count
        $null = Set-MkIoPaymentMethod c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0 Production
        (Get-Sent PATCH /paymentMethods/c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0).Count | Should -Be $before
        (Get-MkIoPaymentMethod c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0).Name | Should -Be Production
    }
}
