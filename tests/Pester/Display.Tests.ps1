BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $context = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $asset = New-MkIoAsset films -StorageAccountName media -Description 'All of them'
}

AfterAll { Disconnect-MkIo }

Describe 'What a script shows' {
    It 'is what the list view shows, where another type came first' {
        $text = $context, $asset | Out-String -Width 120
        $text | Should -Match 'Description\s+: All of them'
        $text | Should -Match 'Container\s+: '
        $text | Should -Not -Match 'Properties\s+:|AdditionalData\s+:|SystemData\s+:'
    }

    It 'is defined for every type that has a list view' {
        $views = [xml](Get-Content (Join-Path (Get-Module MkIo).ModuleBase MkIo.Format.ps1xml) -Raw)
        $types = $views.SelectNodes('//View[ListControl]/ViewSelectedBy/TypeName').InnerText
        $types.Count | Should -BeGreaterThan 30
        foreach ($type in $types) {
            (Get-TypeData $type).DefaultDisplayPropertySet.ReferencedProperties | Should -Not -BeNullOrEmpty -Because "$type has a list view"
        }
    }
}
