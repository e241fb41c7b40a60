BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method, [string] $Path) { @(Get-EmulatorRequest -Last 200 | Where-Object { $_.method -eq $Method -and $_.path -like "*$Path" }) }
    function Get-Body($Request) { if ($Request.body -is [string]) { $Request.body | ConvertFrom-Json } else { $Request.body } }
}

AfterAll { Disconnect-MkIo }

Describe 'Approve-MkIoPaymentMethod' {
    It 'accepts the terms, and not with -WhatIf' {
        Get-MkIoPaymentMethod c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0 | Approve-MkIoPaymentMethod -WhatIf
        (Get-Sent POST /acceptTermsAndConditions).Count | Should -Be 0
        Get-MkIoPaymentMethod c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0 | Approve-MkIoPaymentMethod -Force
        (Get-Sent POST /acceptTermsAndConditions).status | Should -Be 200
    }
}

Describe 'Approve-MkIoPaymentMethod, with a row that has a name' {
    It 'shows the name in the prompt' {
        $shown = Get-Shown { [pscustomobject]@{ Id = '7f3c2f6e-0f0b-4f0e-8a57-0c1d2e3f4a5b'; Name = 'Somebody' } | Approve-MkIoPaymentMethod -WhatIf }
        $shown | Should -BeLike '*Somebody (7f3c2f6e-0f0b-4f0e-8a57-0c1d2e3f4a5b)*'
    }
}
