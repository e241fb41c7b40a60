BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    Set-EmulatorSetting @{ stateSeconds = 0.2 }
    $null = 'e1', 'e2' | New-MkIoLiveEvent
    'e1', 'e2' | Start-MkIoLiveEvent -Wait
}

AfterAll { Disconnect-MkIo }

Describe 'Stop-MkIoLiveEvent' -Tag Slow {
    It 'stops events and waits for them together' {
        (Get-MkIoLiveEvent | Stop-MkIoLiveEvent -Wait -PassThru).State | Should -Be 'Stopped', 'Stopped'
    }

    It 'reports what is not there' {
        Stop-MkIoLiveEvent nowhere -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.LiveEventNotFound,*'
    }
}
