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

Describe 'Get-MkIoLiveOutput' {
    It 'gets the outputs of one event and of all' {
        (Get-MkIoLiveOutput e1).Name | Should -Be 'out'
        (Get-MkIoLiveOutput e2 o*).LiveEventName | Should -Be 'e2'
        (Get-MkIoLiveEvent -OrderBy name | Get-MkIoLiveOutput).LiveEventName | Should -Be 'e1', 'e2'
    }

    It 'completes the event' {
        (TabExpansion2 'Get-MkIoLiveOutput -LiveEvent e').CompletionMatches.CompletionText | Should -Be 'e1', 'e2'
    }
}
