BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = 'one', 'two' | ForEach-Object { New-MkIoStreamingEndpoint $_ -Wait -Description old }
}

AfterAll { Disconnect-MkIo }

Describe 'Start-MkIoStreamingEndpoint' -Tag Slow {
    It 'starts endpoints and waits until they run' {
        $running = Get-MkIoStreamingEndpoint | Start-MkIoStreamingEndpoint -Wait -PassThru
        $running.State | Should -Be 'Running', 'Running'
    }

    It 'reports what is not there, and writes nothing without -PassThru' {
        Start-MkIoStreamingEndpoint none -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StreamingEndpointNotFound,*'
        Start-MkIoStreamingEndpoint one -WhatIf | Should -BeNullOrEmpty
    }
}
