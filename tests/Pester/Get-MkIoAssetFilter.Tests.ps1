BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media
    $null = Get-MkIoAsset | New-MkIoAssetFilter -Name f1 -FirstQuality 1000
    $null = New-MkIoAssetFilter a2 g1 -FirstQuality 1000
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoAssetFilter' {
    It 'gets the filters of one asset and of many' {
        (Get-MkIoAssetFilter a2).Name | Should -Be 'f1', 'g1'
        (Get-MkIoAssetFilter a2 g*).AssetName | Should -Be 'a2'
        (Get-MkIoAsset -OrderBy name | Get-MkIoAssetFilter | ForEach-Object { "$($_.AssetName)/$($_.Name)" }) | Should -Be 'a1/f1', 'a2/f1', 'a2/g1'
        ('a1', 'a2' | Get-MkIoAssetFilter -Name f1).AssetName | Should -Be 'a1', 'a2'
    }

    It 'completes the asset' {
        (TabExpansion2 'Get-MkIoAssetFilter -Asset a').CompletionMatches.CompletionText | Should -Be 'a1', 'a2'
    }
}
