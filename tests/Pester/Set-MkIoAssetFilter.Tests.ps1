BeforeDiscovery { . "$PSScriptRoot/FilterCases.ps1" }

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media

    function Get-Sent([string] $Path) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -in 'PUT', 'PATCH' -and $_.path -like $Path }) }
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoAssetFilter' {
    It 'creates, changes and leaves alone' {
        $null = Set-MkIoAssetFilter a1 clip -ClipStart 0:00:05
        $filter = Get-MkIoAssetFilter a1 | Set-MkIoAssetFilter -FirstQuality 400000
        $filter.AssetName | Should -Be 'a1'
        $filter.FirstQuality | Should -Be 400000
        $filter.TimeRange.StartTimestamp | Should -Be 50000000
        $before = (Get-Sent '*/assetFilters/clip').Count
        $null = Set-MkIoAssetFilter a1 clip -FirstQuality 400000
        (Get-Sent '*/assetFilters/clip').Count | Should -Be $before
    }
}

Describe 'Set-MkIoAssetFilter, all settings' {
    It 'sends <Case>' -ForEach $FilterCases {
        $filter = Set-MkIoAssetFilter a1 $Name @Parameters
        & $Check $filter (Get-Sent "*/$Name")[-1].body.properties
    }
}
