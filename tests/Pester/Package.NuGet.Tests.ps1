# The packages for NuGet: packed twice, installed into fresh folders, and used there. A C# program is written as docs/dotnet-client.md
# shows it, and the local MK.IO is run as the .NET tool that it is.
BeforeDiscovery {
    $packages = @(
        @{ Id = 'MkIo.Client'; Kind = 'Dependency'; Libraries = 'lib/net8.0/MkIo.dll', 'lib/netstandard2.0/MkIo.dll' }
        @{ Id = 'MkIo.Storage'; Kind = 'Dependency'; Libraries = 'lib/net8.0/MkIo.Storage.dll', 'lib/netstandard2.0/MkIo.Storage.dll' }
        @{ Id = 'MkIo.Extensions.DependencyInjection'; Kind = 'Dependency'; Libraries = 'lib/net8.0/MkIo.Extensions.DependencyInjection.dll', 'lib/netstandard2.0/MkIo.Extensions.DependencyInjection.dll' }
        @{ Id = 'MkIo.Emulator'; Kind = 'DotnetTool'; Libraries = @('tools/net10.0/any/MkIo.Emulator.dll') }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
    . "$PSScriptRoot/PackageCases.ps1"
    Add-Type -AssemblyName System.IO.Compression.FileSystem
    $configuration = (Get-Item (Join-Path $root 'src/MkIo.Emulator/bin/*/net10.0/MkIo.Emulator.dll') | Sort-Object LastWriteTime | Select-Object -Last 1).Directory.Parent.Name

    # Packs what is built into a folder, and returns the folder.
    function New-NuGetPackage([string] $Folder) {
        $null = New-Item $Folder -ItemType Directory
        Invoke-Dotnet msbuild (Join-Path $root build/module.proj) '-target:PackNuGet' "-property:Configuration=$configuration" "-property:PackageFolder=$Folder" '-nologo' '-verbosity:quiet'
        $Folder
    }
    $one, $two = 'one', 'two' | ForEach-Object { New-NuGetPackage (Join-Path $TestDrive $_) }
    # In a folder of its own, or the projects beside it would know no other source either.
    $configFile = Join-Path (New-Item (Join-Path $TestDrive config) -ItemType Directory) NuGet.Config
    '<configuration><packageSources><clear /><add key="here" value="{0}" /></packageSources></configuration>' -f $one | Set-Content $configFile
}

AfterAll { Disconnect-MkIo }

Describe 'The package <Id>' -Tag Slow -ForEach $packages {
    BeforeAll {
        $package = Join-Path $one "$Id.$version.nupkg"
        $unpacked = Join-Path $TestDrive "unpacked-$Id"
        [IO.Compression.ZipFile]::ExtractToDirectory($package, $unpacked)
        $metadata = ([xml](Get-Content (Join-Path $unpacked "$Id.nuspec") -Raw)).package.metadata
    }

    It 'is the same bytes when it is made again, and has a sum that is right' {
        $hash = (Get-FileHash $package).Hash
        (Get-FileHash (Join-Path $two "$Id.$version.nupkg")).Hash | Should -Be $hash
        Get-Content (Join-Path $one SHA256SUMS) | Should -Contain "$($hash.ToLowerInvariant())  $Id.$version.nupkg"
    }

    It 'says what it is, and has its libraries, README, license and documentation' {
        $metadata.id | Should -BeExactly $Id
        "$($metadata['packageTypes'].packageType.name)" | Should -Be $(if ($Kind -eq 'DotnetTool') { $Kind } else { '' })
        $metadata.license.InnerText | Should -Be 'MIT'
        $metadata.description | Should -Match 'MK\.IO'
        foreach ($name in @($metadata.readme, 'LICENSE') + $Libraries) { Join-Path $unpacked $name | Should -Exist }
        if ($Kind -eq 'Dependency') {
            foreach ($library in $Libraries) { Join-Path $unpacked ($library -replace 'dll$', 'xml') | Should -Exist }
            Join-Path $one "$Id.$version.snupkg" | Should -Exist
        }
        # The clouds' libraries come with the checks and uploads alone.
        if ($Id -ne 'MkIo.Storage') { "$($metadata.InnerXml)" | Should -Not -Match 'AWSSDK|Azure\.|PowerShellStandard' }
    }

    It 'knows no path of the machine' {
        foreach ($file in Get-ChildItem $unpacked -Recurse -File -Filter MkIo*) {
            $bytes = [IO.File]::ReadAllBytes($file.FullName)
            foreach ($encoding in 'UTF8', 'Unicode') { [Text.Encoding]::$encoding.GetString($bytes).Contains($root) | Should -BeFalse -Because "$file is to be the same wherever it is built" }
        }
    }
}

Describe 'The client, installed into a console project' -Tag Slow {
    BeforeAll {
        $guide = (Get-Content (Join-Path $root 'docs/dotnet-client.md') -Raw) -replace '\r'
        # A project as dotnet new makes it, with a block of the guide as its code. The registry serves what the client itself needs.
        function New-Project([string] $Name, [string] $File, [string] $Packages) {
            $folder = Join-Path $TestDrive $Name
            $null = New-Item $folder -ItemType Directory
            [regex]::Match($guide, "(?ms)^``````csharp save-as: $([regex]::Escape($File))\n(.*?)^``````").Groups[1].Value | Set-Content (Join-Path $folder $File)
            @"
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>
    <RestoreAdditionalProjectSources>$one</RestoreAdditionalProjectSources><NuGetAudit>false</NuGetAudit><TreatWarningsAsErrors>true</TreatWarningsAsErrors>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="MkIo.Client" Version="$version" />$Packages</ItemGroup>
</Project>
"@ | Set-Content (Join-Path $folder "$Name.csproj")
            # What earlier runs have unpacked of this version must not pass for the package under test.
            $env:NUGET_PACKAGES, $kept = (Join-Path $TestDrive 'unpacked-packages'), $env:NUGET_PACKAGES
            try { Invoke-Dotnet build (Join-Path $folder "$Name.csproj") --configuration Release --nologo --verbosity quiet }
            finally { $env:NUGET_PACKAGES = $kept }
            Join-Path $folder "bin/Release/net10.0/$Name.dll"
        }
    }

    It 'writes and lists assets in ten lines of code' {
        $null = Set-MkIoStorageAccount media -SasUrl (New-TestSas)
        $program = New-Project First Program.cs
        $code = @(Get-Content (Join-Path $TestDrive First/Program.cs) | Where-Object { $_.Trim() })
        $code.Count | Should -BeLessOrEqual 10
        $before = $env:MKIO_TOKEN, $env:MKIO_PROJECT, $env:MKIO_BASE_URL
        $env:MKIO_TOKEN, $env:MKIO_PROJECT, $env:MKIO_BASE_URL = $services.Token, 'demo', $services.BaseUrl
        try { $first, $second = 1..2 | ForEach-Object { , @(dotnet $program) } }
        finally { $env:MKIO_TOKEN, $env:MKIO_PROJECT, $env:MKIO_BASE_URL = $before }
        $first | Should -Be 'Created: films', 'films in films'
        $second[0] | Should -Be 'Unchanged: films'
        (Get-MkIoAsset films).StorageAccountName | Should -Be media
    }

    It 'is tested without a service, by a handler of the test' {
        $xunit = ([xml](Get-Content (Join-Path $root Directory.Packages.props) -Raw)).SelectSingleNode("//PackageVersion[@Include='xunit.v3']/@Version").Value
        $tests = New-Project Tested AssetTests.cs "<PackageReference Include=`"xunit.v3`" Version=`"$xunit`" />"
        $said = dotnet $tests -noLogo -noColor
        $LASTEXITCODE | Should -Be 0 -Because "$said"
        "$said" | Should -Match 'Total: 1, Errors: 0, Failed: 0'
    }
}

Describe 'The local MK.IO, installed as a tool' -Tag Slow {
    BeforeAll {
        $tools = Join-Path $TestDrive tools
        Invoke-Dotnet tool install MkIo.Emulator --tool-path $tools --configfile $configFile
        $tool = (Get-Command (Join-Path $tools mkio-emulator)).Source
        # Where a runtime is that was not installed into the default place; the tool's launcher looks there first.
        $wanted = "$env:DOTNET_ROOT"
        if (-not $wanted) { $env:DOTNET_ROOT = @(& dotnet --list-runtimes)[0] -replace '^.*\[(.*)[\\/]shared[\\/].*\]$', '$1' }
    }

    AfterAll { if (-not $wanted) { $env:DOTNET_ROOT = $null } }

    It 'tells its options' {
        $said = & $tool --help
        $LASTEXITCODE | Should -Be 0
        $said[0] | Should -BeLike 'A local MK.IO*'
        $said -join "`n" | Should -Match '--seed-assets N'
    }

    It 'refuses an option that it does not know' {
        "$(& $tool --foo 2>&1)" | Should -BeLike "Unknown option '--foo'*"
        $LASTEXITCODE | Should -Be 2
    }

    It 'starts, answers a request, and ends' {
        $start = [Diagnostics.ProcessStartInfo]::new($tool, '--urls http://127.0.0.1:0 --seed-assets 3')
        $start.RedirectStandardOutput = $true
        $start.UseShellExecute = $false
        $process = [Diagnostics.Process]::Start($start)
        try {
            $values = @{}
            while ($values.Count -lt 3) {
                $line = $process.StandardOutput.ReadLine()
                if ($null -eq $line) { throw 'mkio-emulator ended before it was ready.' }
                $name, $value = $line -split '=', 2
                $values[$name] = $value
            }
            $assets = Invoke-RestMethod "$($values.MKIO_BASE_URL)/api/v1/projects/$($values.MKIO_PROJECT)/media/assets" -Headers @{ Authorization = "Bearer $($values.MKIO_TOKEN)" }
            $assets.value.name | Should -Be 'asset-000001', 'asset-000002', 'asset-000003'
        }
        finally {
            $process.Kill()
            $process.WaitForExit()
            $process.Dispose()
        }
    }
}
