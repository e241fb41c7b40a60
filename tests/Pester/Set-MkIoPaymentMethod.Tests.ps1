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

    It 'takes a payment method as a whole, and writes nothing where it is that already' {
        $method = Get-MkIoPaymentMethod c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0
        $null = $method | Set-MkIoPaymentMethod -DisplayName Changed
        ($method | Set-MkIoPaymentMethod).Name | Should -Be $method.Name
        ([pscustomobject]@{ Id = $method.Id; DisplayName = 'Row' } | Set-MkIoPaymentMethod).Name | Should -Be Row
        $before = @(Get-EmulatorRequest -Last 1000 | Where-Object method -ne GET).Count
        $null = Get-MkIoPaymentMethod | Set-MkIoPaymentMethod
        $null = Get-MkIoPaymentMethod | ConvertTo-Json -Depth 9 | ConvertFrom-Json | Set-MkIoPaymentMethod
        @(Get-EmulatorRequest -Last 1000 | Where-Object method -ne GET).Count | Should -Be $before
    }

    It 'refuses a user, whose id is none of a payment method, and nothing' {
        $user = Get-MkIoUser demo@example.com
        $before = @(Get-EmulatorRequest -Last 1000).Count
        $user, $null | Set-MkIoPaymentMethod -DisplayName x -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure.Count | Should -Be 2
        "$($failure[0])" | Should -BeLike 'A user was piped, where a payment method*'
        Set-MkIoPaymentMethod c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0 -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*-DisplayName*'
        @(Get-EmulatorRequest -Last 1000).Count | Should -Be $before
    }
}
