BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    Set-EmulatorSetting @{ stateSeconds = 0.2 }
    $null = 'e1', 'e2', 'e3' | New-MkIoLiveEvent
}

AfterAll { Disconnect-MkIo }

Describe 'Start-MkIoLiveEvent' -Tag Slow {
    It 'starts an event, waits, and shows where to send to' {
        $running = Start-MkIoLiveEvent e1 -Wait -PassThru -TimeoutSec 30
        $running.State | Should -Be 'Running'
        $running.IngestUrl[0] | Should -BeLike 'rtmp://*'
        $running.PreviewUrl[0] | Should -BeLike 'https://*'
    }

    It 'starts several together' {
        (Get-MkIoLiveEvent -Filter "properties/resourceState eq 'Stopped'" | Start-MkIoLiveEvent -Wait -PassThru).State | Should -Be 'Running', 'Running'
    }

    It 'says when the time has run out' {
        Set-EmulatorSetting @{ stateSeconds = 60 }
        $null = New-MkIoLiveEvent slow
        Start-MkIoLiveEvent slow -Wait -TimeoutSec 1 -ErrorVariable failure -ErrorAction SilentlyContinue
        Set-EmulatorSetting @{ stateSeconds = 0.2 }
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.LiveEventTimedOut,*'
        "$failure" | Should -BeLike "*slow*Starting*Running*"
    }

    It 'starts nothing with -WhatIf' {
        $null = New-MkIoLiveEvent calm
        Start-MkIoLiveEvent calm -WhatIf
        (Get-MkIoLiveEvent calm).State | Should -Be 'Stopped'
    }
}
