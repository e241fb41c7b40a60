BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = 'one', 'two' | ForEach-Object { New-MkIoStreamingEndpoint $_ -Wait -Description old }
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoStreamingEndpoint' -Tag Slow {
    It 'removes endpoints' {
        Remove-MkIoStreamingEndpoint one -WhatIf
        $gone = Get-MkIoStreamingEndpoint one
        Remove-MkIoStreamingEndpoint one -Force
        $gone | Wait-MkIoResource -State Deleted -TimeoutSec 20
        (Get-MkIoStreamingEndpoint).Name | Should -Be 'two'
    }
}
