BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = 'one', 'two' | ForEach-Object { New-MkIoStreamingEndpoint $_ -Wait -Description old }
    Start-MkIoStreamingEndpoint one -Wait
}

AfterAll { Disconnect-MkIo }

Describe 'Restart-MkIoStreamingEndpoint' -Tag Slow {
    It 'restarts a running endpoint' {
        (Restart-MkIoStreamingEndpoint one -Wait -PassThru).State | Should -Be 'Running'
        @(Get-EmulatorRequest | Where-Object path -like '*/one/restart').Count | Should -Be 1
    }
}
