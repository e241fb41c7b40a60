BeforeDiscovery { . "$PSScriptRoot/FilterCases.ps1" }

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media

    function Get-Sent([string] $Path) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -in 'PUT', 'PATCH' -and $_.path -like $Path }) }
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoAssetFilter' {
    It 'makes a clip of an asset' {
        $filter = New-MkIoAssetFilter a1 highlights -ClipStart 0:00:10 -ClipEnd 0:01:10
        $filter.AssetName | Should -Be 'a1'
        $filter.TimeRange.StartTimestamp | Should -Be 100000000
        $filter.TimeRange.EndTimestamp | Should -Be 700000000
    }

    It 'takes assets from the pipeline' {
        $filters = Get-MkIoAsset a? -OrderBy name | New-MkIoAssetFilter -Name opening -ClipEnd 0:00:30
        $filters.AssetName | Should -Be 'a1', 'a2'
        $filters.Name | Should -Be 'opening', 'opening'
    }

    It 'refuses what exists, and an asset that does not' {
        New-MkIoAssetFilter a1 opening -FirstQuality 1 -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetFilterAlreadyExists,*'
        New-MkIoAssetFilter nowhere x -FirstQuality 1 -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetFilterNotFound,*'
    }
}

Describe 'New-MkIoAssetFilter, all settings' {
    It 'sends <Case>' -ForEach $FilterCases {
        $filter = New-MkIoAssetFilter a1 $Name @Parameters
        & $Check $filter (Get-Sent "*/$Name")[-1].body.properties
    }
}
