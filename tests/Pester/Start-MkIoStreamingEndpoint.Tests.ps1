BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
    $null = 'one', 'two' | ForEach-Object { New-MkIoStreamingEndpoint $_ -Wait -Description old }
}

AfterAll { Disconnect-MkIo }

Describe 'Start-MkIoStreamingEndpoint' {
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
