# What the format file makes of the module's objects, and how wide it is.
BeforeDiscovery {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $document = [xml](Get-Content (Join-Path (Get-Module MkIo).ModuleBase 'MkIo.Format.ps1xml') -Raw)
    $tables = $document.SelectNodes('//View[TableControl]') | ForEach-Object { @{ Type = $_.ViewSelectedBy.TypeName; View = $_ } }
    $groups = @(
        @{ Type = 'MkIo.Media.Job'; By = 'TransformName' }
        @{ Type = 'MkIo.Media.LiveOutput'; By = 'LiveEventName' }
        @{ Type = 'MkIo.Media.AssetFilter'; By = 'AssetName' }
        @{ Type = 'MkIo.Media.AssetFile'; By = 'AssetName' }
        @{ Type = 'MkIo.Media.StorageCredential'; By = 'StorageAccountName' }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $document = [xml](Get-Content (Join-Path (Get-Module MkIo).ModuleBase 'MkIo.Format.ps1xml') -Raw)
    $width = 120
    $wait = Get-Command Wait-MkIoResource
    $assemblies = $wait.ImplementingType.Assembly, $wait.Parameters['InputObject'].ParameterType.Assembly, (Get-Command Test-MkIoStorageAccount).OutputType[0].Type.Assembly
}

AfterAll { Disconnect-MkIo }

Describe 'The table of <Type>' -ForEach $tables {
    It 'fits 120 columns, with room for the last one' {
        $columns = @($View.TableControl.TableHeaders.TableColumnHeader)
        # A column without a width gets what is left; with less than this there is nothing to read in it.
        $widths = $columns | ForEach-Object { if ($_.Width) { [int]$_.Width } else { 12 } }
        ($widths | Measure-Object -Sum).Sum + $columns.Count - 1 | Should -BeLessThan $width
        @($View.TableControl.TableRowEntries.TableRowEntry.TableColumnItems.TableColumnItem).Count | Should -Be $columns.Count
    }

    It 'has a list beside it, with more to read' {
        $list = @($document.SelectNodes("//View[ListControl][ViewSelectedBy/TypeName='$Type']"))
        $list.Count | Should -Be 1
        @($list[0].SelectNodes('.//ListItem')).Count | Should -BeGreaterOrEqual @($View.TableControl.TableHeaders.TableColumnHeader).Count
    }

    It 'is of a type that the module has, and shows properties of it' {
        $found = $Type -as [type]
        if (-not $found) { $found = $assemblies | ForEach-Object { $_.GetType($Type) } | Select-Object -First 1 }
        $found | Should -Not -BeNullOrEmpty
        foreach ($name in $View.SelectNodes('.//PropertyName').InnerText) { $found.GetProperty($name) | Should -Not -BeNullOrEmpty -Because "$Type has no $name" }
    }
}

Describe 'The lists' {
    It 'are there for all that the cmdlets give' {
        $types = (Get-Command -Module MkIo).OutputType.Type | Where-Object { $_.Namespace -like 'MkIo*' -and $_.Name -ne 'ApiObject' } | Sort-Object FullName -Unique
        @($types).Count | Should -BeGreaterThan 40
        foreach ($type in $types) { $document.SelectSingleNode("//View[ListControl][ViewSelectedBy/TypeName='$($type.FullName)']") | Should -Not -BeNullOrEmpty -Because "$type is to have a list" }
    }

    It 'spell out the paths of a locator' {
        $null = New-MkIoStorageAccount listed -SasUrl (New-TestSas)
        $null = New-MkIoAsset listed -StorageAccountName listed
        $null = New-MkIoStreamingLocator listed -AssetName listed -StreamingPolicyName Predefined_ClearStreamingOnly
        $text = Get-MkIoStreamingLocatorPath listed | Out-String -Width $width
        $text | Should -Match 'StreamingPaths : \w+ NoEncryption: /'
        $text | Should -Not -Match 'MkIo\.Media'
    }
}

Describe 'The groups' {
    It 'are of <By> for <Type>' -ForEach $groups {
        $view = $document.SelectSingleNode("//View[TableControl][ViewSelectedBy/TypeName='$Type']")
        $view.GroupBy.PropertyName | Should -Be $By
    }

    It 'head the credentials of each storage account' {
        $null = 'one', 'two' | ForEach-Object { New-MkIoStorageAccount $_ -SasUrl (New-TestSas) }
        $text = Get-MkIoStorageAccount | Get-MkIoStorageCredential | Out-String -Width $width
        $text | Should -Match 'StorageAccountName: one'
        $text | Should -Match 'StorageAccountName: two'
    }
}

Describe 'The main views at 120 columns' {
    BeforeAll {
        $long = 'a-rather-long-name-of-an-asset-as-they-are-in-real-life-2026-11-21'
        $null = Set-MkIoStorageAccount storage-with-a-long-name -SasUrl (New-TestSas)
        $null = New-MkIoAsset $long -StorageAccountName storage-with-a-long-name -Description ('What the asset is about. ' * 8)
        $null = New-MkIoStreamingLocator "$long-locator" -AssetName $long -StreamingPolicyName Predefined_DownloadAndClearStreaming
        $null = New-MkIoTransform encode-with-a-long-name -BuiltInPreset AdaptiveStreaming
        $null = Start-MkIoJob encode-with-a-long-name -Name "$long-job" -InputAsset $long -OutputAsset $long
        $views = @{
            assets   = { Get-MkIoAsset }
            storages = { Get-MkIoStorageAccount }
            locators = { Get-MkIoStreamingLocator }
            jobs     = { Get-MkIoJob -TransformName encode-with-a-long-name }
            checks   = { Test-MkIoStorageAccount -SasUrl (New-TestSas) }
            context  = { Get-MkIoContext }
        }
    }

    It 'need no more for the <_>' -ForEach 'assets', 'storages', 'locators', 'jobs', 'checks', 'context' {
        $objects = @(& $views[$_])
        $objects.Count | Should -BeGreaterThan 0
        $lines = ($objects | Format-Table | Out-String -Width $width) -split '\r?\n' -replace '\x1b\[[0-9;]*m'
        ($lines | ForEach-Object Length | Measure-Object -Maximum).Maximum | Should -BeLessOrEqual $width
        # No column was dropped for want of room.
        $header = $lines -match '^-+ ' | Select-Object -First 1
        $view = $document.SelectSingleNode("//View[TableControl][ViewSelectedBy/TypeName='$($objects[0].GetType().FullName)']")
        @($header -split ' +' -match '-').Count | Should -Be @($view.TableControl.TableHeaders.TableColumnHeader).Count
    }
}
