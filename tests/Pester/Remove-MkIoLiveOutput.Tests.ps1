BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    Set-EmulatorSetting @{ stateSeconds = 0.2 }
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media
    $null = 'e1', 'e2' | New-MkIoLiveEvent
    $null = Get-MkIoLiveEvent | New-MkIoLiveOutput -Name out -Asset a1 -ArchiveWindow 1:00:00
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoLiveOutput' {
    It 'removes outputs of one name from several events' {
        Get-MkIoLiveEvent | Get-MkIoLiveOutput | Remove-MkIoLiveOutput -Force
        Wait-Until { -not (Get-MkIoLiveEvent | Get-MkIoLiveOutput) }
    }
}
