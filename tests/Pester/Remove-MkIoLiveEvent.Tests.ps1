BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    Set-EmulatorSetting @{ stateSeconds = 0.2 }
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media
    $null = 'e1', 'e2' | New-MkIoLiveEvent
    $null = New-MkIoLiveOutput e1 out -Asset a1 -ArchiveWindow 1:00:00
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoLiveEvent' {
    It 'passes on that there are outputs, and goes on' {
        Remove-MkIoLiveEvent e1, e2 -Force -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*live outputs*'
        Wait-Until { "$((Get-MkIoLiveEvent).Name)" -eq 'e1' }
    }

    It 'removes it when they are gone' {
        Get-MkIoLiveOutput e1 | Remove-MkIoLiveOutput -Force
        Wait-Until { -not (Get-MkIoLiveOutput e1) }
        Remove-MkIoLiveEvent e1 -Force
        Wait-Until { -not (Get-MkIoLiveEvent) }
    }
}
