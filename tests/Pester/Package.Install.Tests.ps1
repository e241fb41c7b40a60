# The packages, installed from each form into a clean folder and used from there.
BeforeDiscovery {
    $ways = @(
        @{ Way = 'the package of the Gallery, unpacked by NuGet'; Install = 'Install-Gallery'; Missing = $false }
        @{ Way = 'the package of the Gallery, by PSResourceGet'; Install = 'Install-Resource'; Missing = -not (Get-Module Microsoft.PowerShell.PSResourceGet -ListAvailable) }
        @{ Way = 'the zip of Azure Automation'; Install = 'Install-Zip'; Missing = $false }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
    $null = New-MkIoStorageAccount s -SasUrl (New-TestSas)
    . "$PSScriptRoot/PackageCases.ps1"
    $one = New-TestPackage (Join-Path $TestDrive one)
    $zip = Join-Path $one MkIo.zip

    # As the Gallery's clients do it: NuGet unpacks, and what is not the module's is left behind.
    function Install-Gallery([string] $Folder) {
        $project = Join-Path $TestDrive 'nuget/nuget.csproj'
        $null = New-Item (Split-Path $project) -ItemType Directory -Force
        '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageDownload Include="MkIo" Version="[{0}]" /></ItemGroup></Project>' -f $version | Set-Content $project
        $unpacked = Join-Path $TestDrive 'unpacked'
        Invoke-Dotnet restore $project "-property:RestoreSources=$one" "-property:RestorePackagesPath=$unpacked" '-property:NuGetAudit=false' --nologo --verbosity quiet
        $target = Join-Path $Folder "MkIo/$version"
        $null = New-Item $target -ItemType Directory -Force
        Get-ChildItem (Join-Path $unpacked "mkio/$version") | Where-Object Name -NotMatch '\.nuspec$|\.nupkg|^_rels$|^\[Content_Types\]' | Copy-Item -Destination $target -Recurse
    }
    # From a repository that is the folder of the packages.
    function Install-Resource([string] $Folder) {
        $name = "MkIo-$([IO.Path]::GetRandomFileName())"
        Register-PSResourceRepository $name -Uri $one -Trusted
        try { Save-PSResource MkIo -Repository $name -Path $Folder -ErrorAction Stop }
        finally { Unregister-PSResourceRepository $name }
    }
    function Install-Zip([string] $Folder) { Expand-Archive $zip $Folder }
}

AfterAll { Disconnect-MkIo }

Describe 'The module, installed from <Way>' -Tag Slow -ForEach $ways {
    It 'loads itself at the first cmdlet, and works' -Skip:$Missing {
        $folder = Join-Path $TestDrive ('modules-' + $Install)
        $null = New-Item $folder -ItemType Directory
        & $Install $folder
        $script = @'
$ErrorActionPreference = 'Stop'
$env:PSModulePath = '{0}' + [IO.Path]::PathSeparator + "$PSHOME/Modules"
$null = Connect-MkIo demo -BaseUrl '{1}' -Token $env:CANARY
$null = Set-MkIoAsset from-package -StorageAccountName s -Description '{2}'
(Get-MkIoAsset from-package).Description
(Get-Module MkIo).ModuleBase
(Get-Help Set-MkIoAsset).Synopsis
'@ -f $folder, $services.BaseUrl, $Install
        $env:CANARY = $services.Token
        try { $said = pwsh -NoProfile -NonInteractive -Command $script 2>&1 }
        finally { Remove-Item Env:CANARY }
        $said[0] | Should -Be $Install
        $said[1] | Should -BeLike "$folder*"
        $said[2] | Should -Match 'asset'
        (Get-MkIoAsset from-package).Description | Should -Be $Install
    }
}
