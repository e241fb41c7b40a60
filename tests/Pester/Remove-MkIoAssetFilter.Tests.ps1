BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media
    $null = Get-MkIoAsset | New-MkIoAssetFilter -Name same -FirstQuality 1000
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoAssetFilter' {
    It 'removes filters of one name from several assets' {
        Get-MkIoAsset | Get-MkIoAssetFilter | Remove-MkIoAssetFilter -Force
        Get-MkIoAsset | Get-MkIoAssetFilter | Should -BeNullOrEmpty
    }

    It 'removes by names' {
        $null = New-MkIoAssetFilter a1 gone -FirstQuality 1
        Remove-MkIoAssetFilter gone -Asset a1 -Force
        Get-MkIoAssetFilter a1 | Should -BeNullOrEmpty
    }
}
