BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount s -SasUrl (New-TestSas)
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoAsset' {
    It 'creates an asset' {
        $asset = New-MkIoAsset a1 -StorageAccountName s -Container container-1 -SubPath 'in/2026' -Description d -AlternateId x -ContainerDeletionPolicy Retain -Label @{ series = 'x' }
        $asset.PSTypeNames[0] | Should -Be 'MkIo.Media.Asset'
        $asset.SubPath | Should -Be 'in/2026'
        $asset.Labels['series'] | Should -Be 'x'
        $asset.AssetId | Should -BeOfType ([guid])
    }

    It 'refuses what exists and leaves it alone' {
        $null = New-MkIoAsset once -StorageAccountName s -Description first
        New-MkIoAsset once -StorageAccountName s -Description second -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetAlreadyExists,*'
        $failure[0].CategoryInfo.Category | Should -Be 'ResourceExists'
        $failure[0].ErrorDetails.RecommendedAction | Should -Match 'Set-'
        (Get-MkIoAsset once).Description | Should -Be 'first'
    }

    It 'passes on that a container is taken' {
        $null = New-MkIoAsset holder -StorageAccountName s -Container shared
        New-MkIoAsset second-holder -StorageAccountName s -Container shared -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetConflict,*'
    }

    It 'creates nothing with -WhatIf' {
        New-MkIoAsset what-if -StorageAccountName s -WhatIf
        Get-MkIoAsset what-if* | Should -BeNullOrEmpty
    }

    It 'completes documented values, and refuses others before any request' {
        (TabExpansion2 'New-MkIoAsset x -ContainerDeletionPolicy ').CompletionMatches.CompletionText | Should -Be 'Delete', 'Retain'
        $before = @(Get-EmulatorRequest -Last 1000).Count
        { New-MkIoAsset newer -StorageAccountName s -ContainerDeletionPolicy Archive } | Should -Throw "*'Archive' is not a valid value. Specify one of: Delete, Retain."
        @(Get-EmulatorRequest -Last 1000).Count | Should -Be $before
        (New-MkIoAsset newer -StorageAccountName s -ContainerDeletionPolicy delete).ContainerDeletionPolicy | Should -Be Delete
    }
}

Describe 'New-MkIoAsset -InputObject' {
    It 'is what the pipeline would bring' {
        (New-MkIoAsset -InputObject 'named' -StorageAccountName s).Name | Should -Be named
        (Get-MkIoAsset named).StorageAccountName | Should -Be s
    }
}
