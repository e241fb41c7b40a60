BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = 'one', 'two' | ForEach-Object { New-MkIoStreamingEndpoint $_ -Wait -Description old }
    'one', 'two' | Start-MkIoStreamingEndpoint -Wait
}

AfterAll { Disconnect-MkIo }

Describe 'Stop-MkIoStreamingEndpoint' -Tag Slow {
    It 'stops endpoints and waits for it' {
        (Stop-MkIoStreamingEndpoint one -Wait -PassThru).State | Should -Be 'Stopped'
        (Get-MkIoStreamingEndpoint two).State | Should -Be 'Running'
    }
}
