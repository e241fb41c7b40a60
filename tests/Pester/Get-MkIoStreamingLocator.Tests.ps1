BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media
    $null = 'a1', 'a2' | New-MkIoStreamingLocator
    $null = New-MkIoStreamingLocator again a1
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoStreamingLocator' {
    It 'gets all, one, and those of an asset' {
        (Get-MkIoStreamingLocator).Name | Sort-Object | Should -Be 'a1', 'a2', 'again'
        (Get-MkIoStreamingLocator a2).AssetName | Should -Be 'a2'
        (Get-MkIoStreamingLocator -Asset a1).Name | Sort-Object | Should -Be 'a1', 'again'
        Get-MkIoStreamingLocator | Format-Table | Out-String -Width 160 | Should -Match 'again\s+a1\s+Predefined_ClearStreamingOnly'
    }

    It 'is made for each item under its own name' {
        $made = [pscustomobject]@{ Asset = 'a1'; Name = 'n1' }, [pscustomobject]@{ Asset = 'a2'; Name = '' }, [pscustomobject]@{ Asset = 'a1'; Name = 'n2' } | New-MkIoStreamingLocator -ErrorAction SilentlyContinue -ErrorVariable failure
        $made.Name | Should -Be 'n1', 'n2'
        "$failure" | Should -BeLike "*'a2' already exists*"
    }

    It 'reports an asset that is not there' {
        Get-MkIoStreamingLocator -Asset none -ErrorVariable failure -ErrorAction SilentlyContinue
        @($failure).Count | Should -BeGreaterThan 0
    }
}
