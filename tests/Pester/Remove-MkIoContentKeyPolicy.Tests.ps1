BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $key = [Convert]::ToBase64String([byte[]](1..32))
    $null = New-MkIoContentKeyPolicy multi -PlayReady -WidevineTemplate '{}' -Issuer i -Audience a -TokenKey $key -Description old
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoContentKeyPolicy' {
    It 'removes policies, and says what that means' {
        Remove-MkIoContentKeyPolicy multi -WhatIf
        (Get-MkIoContentKeyPolicy multi).Name | Should -Be 'multi'
        Get-MkIoContentKeyPolicy | Remove-MkIoContentKeyPolicy -Force
        Get-MkIoContentKeyPolicy | Wait-MkIoResource -State Deleted -TimeoutSec 20
        @(Get-MkIoContentKeyPolicy).Count | Should -Be 0
    }
}
