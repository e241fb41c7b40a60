BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media
    $null = 'a1', 'a2' | New-MkIoStreamingLocator
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoStreamingLocator' {
    It 'takes an asset off the air' {
        Get-MkIoStreamingLocator -Asset a1 | Remove-MkIoStreamingLocator -Force
        Get-MkIoStreamingLocator -Asset a1 | Wait-MkIoResource -State Deleted -TimeoutSec 20
        (Get-MkIoStreamingLocator).Name | Should -Be 'a2'
        (Get-MkIoAsset a1).Name | Should -Be 'a1'
    }
}
