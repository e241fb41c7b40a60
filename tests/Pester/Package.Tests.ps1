# The packages, made twice from the module under test: what is in them, and that it is the same.
BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    . "$PSScriptRoot/PackageCases.ps1"
    $one, $two = 'one', 'two' | ForEach-Object { New-TestPackage (Join-Path $TestDrive $_) }
    $gallery, $zip, $bill, $sums = "MkIo.$version.nupkg", 'MkIo.zip', "MkIo.$version.cdx.json", 'SHA256SUMS' | ForEach-Object { Join-Path $one $_ }

    Add-Type -AssemblyName System.IO.Compression.FileSystem
    function Get-EntryName([string] $Path) {
        $archive = [IO.Compression.ZipFile]::OpenRead($Path)
        try { $archive.Entries.FullName } finally { $archive.Dispose() }
    }
}

Describe 'The packages' -Tag Slow {
    It 'are the same bytes when they are made again' {
        @(Get-ChildItem $one).Count | Should -Be 4
        foreach ($file in Get-ChildItem $one) {
            (Get-FileHash (Join-Path $two $file.Name)).Hash | Should -Be (Get-FileHash $file).Hash -Because "$($file.Name) is to depend on the sources alone"
        }
    }

    It 'are of assemblies that know no path of the machine' {
        $own = Get-ChildItem (Join-Path $built bin) -Recurse -Include MkIo*.dll
        @($own).Count | Should -Be 8
        foreach ($assembly in $own) {
            $bytes = [IO.File]::ReadAllBytes($assembly.FullName)
            foreach ($encoding in 'UTF8', 'Unicode') { [Text.Encoding]::$encoding.GetString($bytes).Contains($root) | Should -BeFalse -Because "$assembly is to be the same wherever it is built" }
        }
    }

    It 'are of sources that make the same assembly in any folder' {
        $hashes = foreach ($place in 'here', 'over/there') {
            $copy = Join-Path $TestDrive "place/$place"
            $project = Join-Path $copy 'src/MkIo.Loader'
            $null = New-Item $project -ItemType Directory -Force
            'Directory.Build.props', 'Directory.Packages.props', '.editorconfig' | ForEach-Object { Copy-Item (Join-Path $root $_) $copy }
            Get-ChildItem (Join-Path $root 'src/MkIo.Loader') -File | Copy-Item -Destination $project
            Invoke-Dotnet build (Join-Path $project MkIo.Loader.csproj) --configuration Release --framework netstandard2.0 '-property:RunAnalyzers=false' --nologo --verbosity quiet
            (Get-FileHash (Join-Path $project 'bin/Release/netstandard2.0/MkIo.Loader.dll')).Hash
        }
        $hashes[0] | Should -Be $hashes[1]
    }

    It 'have sums that are right' {
        $lines = @(Get-Content $sums)
        $lines.Count | Should -Be 3
        foreach ($line in $lines) {
            $hash, $name = $line -split '  '
            (Get-FileHash (Join-Path $one $name)).Hash | Should -Be $hash
        }
    }
}

Describe 'The zip for Azure Automation' -Tag Slow {
    It 'has the module folder at its root, no version folder, no long path, and all files' {
        $names = @(Get-EntryName $zip)
        $names | Where-Object { $_ -notlike 'MkIo/*' } | Should -BeNullOrEmpty
        $names | Should -Contain 'MkIo/MkIo.psd1'
        $names | Where-Object Length -gt 140 | Should -BeNullOrEmpty
        $names.Count | Should -Be @(Get-ChildItem $built -Recurse -File).Count
    }
}

Describe 'The package for the Gallery' -Tag Slow {
    BeforeAll {
        $archive = [IO.Compression.ZipFile]::OpenRead($gallery)
        $reader = [IO.StreamReader]::new($archive.GetEntry('MkIo.nuspec').Open())
        $nuspec = ([xml]$reader.ReadToEnd()).package.metadata
        $reader.Dispose()
        $archive.Dispose()
    }

    It 'has the module at its root' {
        $names = @(Get-EntryName $gallery)
        foreach ($name in 'MkIo.psd1', 'MkIo.psm1', 'LICENSE', 'bin/net8.0/MkIo.dll', 'bin/netstandard2.0/MkIo.dll') { $names | Should -Contain $name }
    }

    It 'says what the manifest says' {
        $nuspec.id | Should -BeExactly 'MkIo'
        $nuspec.version | Should -Be $version
        $nuspec.requireLicenseAcceptance | Should -Be 'false'
        $nuspec.description | Should -Be $manifest.Description
        $nuspec.licenseUrl | Should -Be $manifest.PrivateData.PSData.LicenseUri
        $nuspec.releaseNotes | Should -Be $manifest.PrivateData.PSData.ReleaseNotes
    }

    It 'is found by what it is, where it runs and each of its cmdlets' {
        $tags = $nuspec.tags -split ' '
        foreach ($tag in @('PSModule', 'PSEdition_Core', 'PSEdition_Desktop', 'MediaKind') + @($manifest.CmdletsToExport | ForEach-Object { "PSCmdlet_$_" })) { $tags | Should -Contain $tag }
        @($tags | Select-Object -Unique).Count | Should -Be $tags.Count
    }
}

Describe 'The bill of materials' -Tag Slow {
    BeforeAll {
        $content = Get-Content $bill -Raw | ConvertFrom-Json
        $validator = Join-Path $root 'tests/services/validate-bom.js'
        $libraries = @($content.components | Where-Object type -EQ library)
        $files = @($content.components | Where-Object type -EQ file)
    }

    It 'is CycloneDX of this module' {
        $content.bomFormat | Should -Be 'CycloneDX'
        $content.metadata.component.purl | Should -Be "pkg:nuget/MkIo@$version"
        $content.serialNumber | Should -Match '^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$'
    }

    It 'is valid by the schema that CycloneDX publishes' {
        node $validator $bill | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
    }

    It 'would not be valid <With>' -TestCases @(
        @{ With = 'with a component that has no name'; Spoil = { $args[0].components[0].PSObject.Properties.Remove('name') }; Place = '/components/0' }
        @{ With = 'with a hash that is none'; Spoil = { $args[0].components[0].hashes[0].content = 'x' }; Place = '/components/0/hashes/0/content' }
        @{ With = 'with a license that SPDX does not know'; Spoil = { $args[0].metadata.component.licenses[0].license.id = 'MY-OWN' }; Place = '/metadata/component/licenses' }
        @{ With = 'with a property that CycloneDX does not know'; Spoil = { $args[0] | Add-Member origin here }; Place = 'origin' }
    ) {
        $spoiled = Join-Path $TestDrive 'spoiled.cdx.json'
        $copy = Get-Content $bill -Raw | ConvertFrom-Json
        & $Spoil $copy
        $copy | ConvertTo-Json -Depth 20 | Set-Content $spoiled
        "$(node $validator $spoiled)" | Should -BeLike "*$Place*"
        $LASTEXITCODE | Should -Be 1
    }

    It 'has every file with its hash' {
        $files.Count | Should -Be @(Get-ChildItem $built -Recurse -File).Count
        foreach ($file in $files) { (Get-FileHash (Join-Path $built $file.name)).Hash | Should -Be $file.hashes[0].content }
    }

    It 'has the package of every library that is not ours, as the lock file has it' {
        $lock = (Get-Content (Join-Path $root 'src/MkIo.PowerShell/packages.lock.json') -Raw | ConvertFrom-Json).dependencies
        $foreign = Get-ChildItem (Join-Path $built bin) -Recurse -Filter *.dll | Where-Object Name -NotLike 'MkIo*'
        foreach ($dll in $foreign) { $libraries.properties.value | Should -Contain "bin/$($dll.Directory.Name)/$($dll.Name)" }
        foreach ($library in $libraries) {
            $locked = foreach ($framework in $lock.PSObject.Properties.Value) { $framework.($library.name) }
            @($locked.resolved) | Should -Contain $library.version
            $hash = -join ([Convert]::FromBase64String(@($locked | Where-Object resolved -EQ $library.version)[0].contentHash) | ForEach-Object { $_.ToString('x2') })
            $library.hashes[0].content | Should -Be $hash
            "$($library.licenses.license)" | Should -Match 'MIT|BSD|Apache' -Because "$($library.name) names its license"
        }
    }
}
