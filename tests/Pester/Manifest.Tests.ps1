BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    $path = Join-Path (Get-Module MkIo).ModuleBase 'MkIo.psd1'
    $data = Import-PowerShellDataFile $path
}

Describe 'The manifest' {
    It 'is accepted without a word' {
        $said = @(Test-ModuleManifest $path -Verbose:$false *>&1)
        $said.Count | Should -Be 1
        $said[0].Name | Should -Be 'MkIo'
    }

    It 'says where the module runs' {
        $data.PowerShellVersion | Should -Be '5.1'
        $data.CompatiblePSEditions | Should -Be 'Core', 'Desktop'
        $data.RootModule | Should -Be 'MkIo.psm1'
        $data.FormatsToProcess | Should -Be 'MkIo.Format.ps1xml'
    }

    It 'lists what it exports, and that it exports nothing but cmdlets' {
        $data.CmdletsToExport | Should -Not -Contain '*'
        foreach ($key in 'FunctionsToExport', 'VariablesToExport', 'AliasesToExport') {
            $data.ContainsKey($key) | Should -BeTrue
            @($data[$key]).Count | Should -Be 0
        }
    }

    It 'is of the same version as the assemblies and the build' {
        $built = ([xml](Get-Content (Join-Path $root 'Directory.Build.props') -Raw)).Project.PropertyGroup.Version
        $data.ModuleVersion | Should -Be $built
        $assembly = (Get-Command Connect-MkIo).ImplementingType.Assembly.Location
        [Diagnostics.FileVersionInfo]::GetVersionInfo($assembly).FileVersion | Should -BeLike "$built*"
    }

    It 'has the release notes of the changelog' {
        $notes = $data.PrivateData.PSData.ReleaseNotes
        $changelog = (Get-Content (Join-Path $root 'CHANGELOG.md') -Raw) -replace "`r"
        $section = $changelog -split '(?m)^## ' | Where-Object { $_ -like "$($data.ModuleVersion)*" }
        $notes | Should -BeExactly ($section -replace '^[^\n]*\n').Trim()
        $notes | Should -Match '- Connections:'
    }

    It 'is found in the Gallery by tags and leads to license and project' {
        $data.PrivateData.PSData.Tags | Should -Contain 'MediaKind'
        $data.PrivateData.PSData.Tags -match '\s' | Should -BeNullOrEmpty
        foreach ($key in 'LicenseUri', 'ProjectUri') { ([uri]$data.PrivateData.PSData[$key]).Scheme | Should -Be 'https' }
        $data.PrivateData.PSData.RequireLicenseAcceptance | Should -BeFalse
    }
}
