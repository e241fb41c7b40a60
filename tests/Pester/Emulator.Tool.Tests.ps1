# The local MK.IO as a .NET tool: packed twice, installed from that folder alone, and run.
BeforeAll {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    $built = Get-Item (Join-Path $root 'src/MkIo.Emulator/bin/*/net10.0/MkIo.Emulator.dll') | Sort-Object LastWriteTime | Select-Object -Last 1
    $configuration = $built.Directory.Parent.Name

    function Invoke-Dotnet {
        $output = & dotnet @args
        if ($LASTEXITCODE -ne 0) { throw "dotnet $args failed: $output" }
    }
    # Packs what is built into a folder, and returns the package.
    function New-ToolPackage([string] $Folder) {
        $null = New-Item $Folder -ItemType Directory
        Invoke-Dotnet msbuild (Join-Path $root build/module.proj) '-target:PackTool' "-property:Configuration=$configuration" "-property:PackageFolder=$Folder" '-nologo' '-verbosity:quiet'
        Get-Item (Join-Path $Folder 'MkIo.Emulator.*.nupkg')
    }
    $one, $two = 'one', 'two' | ForEach-Object { New-ToolPackage (Join-Path $TestDrive $_) }
}

Describe 'The package of the local MK.IO' -Tag Slow {
    BeforeAll {
        Add-Type -AssemblyName System.IO.Compression.FileSystem
        $unpacked = Join-Path $TestDrive unpacked
        [IO.Compression.ZipFile]::ExtractToDirectory($one.FullName, $unpacked)
        $metadata = ([xml](Get-Content (Join-Path $unpacked MkIo.Emulator.nuspec) -Raw)).package.metadata
    }

    It 'is the same bytes when it is made again, and has a sum that is right' {
        (Get-FileHash $two).Hash | Should -Be (Get-FileHash $one).Hash
        $hash, $name = (Get-Content (Join-Path $one.Directory SHA256SUMS)) -split '  '
        $name | Should -BeExactly $one.Name
        (Get-FileHash $one).Hash | Should -Be $hash
    }

    It 'is a tool with a README and a license' {
        $metadata.id | Should -BeExactly 'MkIo.Emulator'
        $metadata.packageTypes.packageType.name | Should -Be 'DotnetTool'
        $metadata.license.InnerText | Should -Be 'MIT'
        $metadata.description | Should -Match 'MK\.IO'
        $metadata.repository | Should -BeNullOrEmpty
        foreach ($name in $metadata.readme, 'LICENSE') { Join-Path $unpacked $name | Should -Exist }
        ([xml](Get-Content (Join-Path $unpacked 'tools/net10.0/any/DotnetToolSettings.xml') -Raw)).DotNetCliTool.Commands.Command.Name | Should -BeExactly 'mkio-emulator'
    }

    It 'knows no path of the machine' {
        foreach ($file in Get-ChildItem (Join-Path $unpacked tools) -Recurse -File -Filter MkIo*) {
            $bytes = [IO.File]::ReadAllBytes($file.FullName)
            foreach ($encoding in 'UTF8', 'Unicode') { [Text.Encoding]::$encoding.GetString($bytes).Contains($root) | Should -BeFalse -Because "$file is to be the same wherever it is built" }
        }
    }
}

Describe 'The local MK.IO, installed as a tool' -Tag Slow {
    BeforeAll {
        $config = Join-Path $TestDrive NuGet.Config
        '<configuration><packageSources><clear /><add key="here" value="{0}" /></packageSources></configuration>' -f $one.Directory | Set-Content $config
        $tools = Join-Path $TestDrive tools
        Invoke-Dotnet tool install MkIo.Emulator --tool-path $tools --configfile $config
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
                $name, $value = $process.StandardOutput.ReadLine() -split '=', 2
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
