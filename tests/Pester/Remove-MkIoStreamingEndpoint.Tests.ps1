BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
    $null = 'one', 'two' | ForEach-Object { New-MkIoStreamingEndpoint $_ -Wait -Description old }
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoStreamingEndpoint' {
    It 'removes endpoints' {
        Remove-MkIoStreamingEndpoint one -WhatIf
        $gone = Get-MkIoStreamingEndpoint one
        Remove-MkIoStreamingEndpoint one -Force
        $gone | Wait-MkIoResource -State Deleted -TimeoutSec 20
        (Get-MkIoStreamingEndpoint).Name | Should -Be 'two'
    }
}
