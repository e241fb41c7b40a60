BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
    $null = New-MkIoStorageAccount s -SasUrl (New-TestSas)

    # Runs a command in a PowerShell of its own that answers no to every question, and gives what it showed.
    function Invoke-Declined([string] $Command) {
        $script = "Import-Module '$((Get-Module MkIo).Path)'; `$null = Connect-MkIo demo -BaseUrl $($services.BaseUrl) -Token '$($services.Token)'; $Command"
        # The console breaks the question into lines of its width.
        (("n`nn`n" | pwsh -NoProfile -Command $script) -join ' ') -replace '\s+', ' '
    }
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoAsset' {
    It 'removes by name and from the pipeline' {
        $null = 'r1', 'r2', 'r3' | New-MkIoAsset -StorageAccountName s
        Remove-MkIoAsset r1 -Force
        Get-MkIoAsset r* | Remove-MkIoAsset -Force
        Get-MkIoAsset r* | Should -BeNullOrEmpty
    }

    It 'asks first' -Tag Slow {
        $null = New-MkIoAsset asked -StorageAccountName s
        Invoke-Declined 'Remove-MkIoAsset asked' | Should -Match 'Remove the asset'
        (Get-MkIoAsset asked).Name | Should -Be 'asked'
    }

    It 'says that the content of the container goes too' -Tag Slow {
        $null = New-MkIoAsset precious -StorageAccountName s -Container precious-container -ContainerDeletionPolicy Delete
        Invoke-Declined 'Remove-MkIoAsset precious' | Should -Match "the container 'precious-container' with ALL ITS CONTENT"
        Invoke-Declined 'Get-MkIoAsset precious | Remove-MkIoAsset' | Should -Match "the container 'precious-container' with ALL ITS CONTENT"
        (Get-MkIoAsset precious).Name | Should -Be 'precious'
    }

    It 'removes nothing with -WhatIf' {
        $null = New-MkIoAsset spared -StorageAccountName s
        Remove-MkIoAsset spared -WhatIf
        Remove-MkIoAsset spared -Force -WhatIf
        (Get-MkIoAsset spared).Name | Should -Be 'spared'
    }

    It 'refuses a pattern and says what to type' {
        Remove-MkIoAsset 'sp*' -Force -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike "*Get-MkIoAsset 'sp`*' | Remove-MkIoAsset*"
        (Get-MkIoAsset spared).Name | Should -Be 'spared'
    }

    It 'reports what is not there and goes on' {
        $null = New-MkIoAsset last -StorageAccountName s
        Remove-MkIoAsset nowhere, last -Force -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure.Count | Should -Be 1
        $failure[0].TargetObject | Should -Be 'nowhere'
        Get-MkIoAsset las? | Should -BeNullOrEmpty
    }
}

Describe 'Remove-MkIoAsset, with rows that say what an asset has' {
    It 'asks with the container that the row has, and reads nothing' {
        $asset = New-MkIoAsset rowed -StorageAccountName s -ContainerDeletionPolicy Delete
        $row = [pscustomobject]@{ Name = 'rowed'; AssetId = $asset.AssetId; Container = $asset.Container; ContainerDeletionPolicy = 'Delete' }
        $before = @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.path -like '*/assets/rowed' -and $_.method -eq 'GET' }).Count
        $row | Remove-MkIoAsset -Force
        @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.path -like '*/assets/rowed' -and $_.method -eq 'GET' }).Count | Should -Be $before
        Get-MkIoAsset rowed -ErrorAction Ignore | Should -BeNullOrEmpty
    }
}
