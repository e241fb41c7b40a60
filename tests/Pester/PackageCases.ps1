# What the tests of the packages share. Dot-sourced in BeforeAll, after Import-TestModule.
$root = (Resolve-Path "$PSScriptRoot/../..").Path
$built = (Get-Module MkIo).ModuleBase
$manifest = Import-PowerShellDataFile (Join-Path $built MkIo.psd1)
$version = $manifest.ModuleVersion

function Invoke-Dotnet {
    $output = & dotnet @args
    if ($LASTEXITCODE -ne 0) { throw "dotnet $args failed: $output" }
}

# Packs the module under test into a folder, and returns the folder.
function New-TestPackage([string] $Folder) {
    $tool = Get-Item (Join-Path $root 'src/MkIo.Packaging/bin/*/net10.0/MkIo.Packaging.dll') | Sort-Object LastWriteTime | Select-Object -Last 1
    $configuration = $tool.Directory.Parent.Name
    Invoke-Dotnet msbuild (Join-Path $root build/module.proj) '-target:Pack' "-property:Configuration=$configuration" "-property:PackageFolder=$Folder" '-nologo' '-verbosity:quiet'
    $Folder
}
