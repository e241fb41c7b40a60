# What the tasks of build.ps1 have in common. They run in the repository's root.
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

function Assert-Prerequisite {
    if (-not (Get-Command dotnet -CommandType Application -ErrorAction SilentlyContinue)) {
        throw '.NET SDK 10 is required, but dotnet was not found on PATH. Get it from https://dot.net/download'
    }
    # In this folder dotnet answers for the SDK that global.json asks for.
    # Windows PowerShell would take its words on stderr for an exception.
    $ErrorActionPreference = 'Continue'
    & dotnet --version *> $null
    if ($LASTEXITCODE -ne 0) {
        throw ".NET SDK 10 is required. Installed: $(& dotnet --list-sdks)"
    }
}

function Assert-Node([string] $Reason) {
    if (-not (Get-Command node -CommandType Application -ErrorAction SilentlyContinue)) {
        throw "$Reason, which need Node.js 20 or later, but node was not found on PATH."
    }
    $version = [version](& node --version).TrimStart('v')
    if ($version.Major -lt 20) { throw "$Reason, which need Node.js 20 or later. Installed: $version." }
}

# The PowerShell to hand over to, as a command with its first arguments; nothing where this one will do.
function Get-OtherPowerShell {
    if ($env:MKIO_PWSH) {
        if (-not (Get-Command $env:MKIO_PWSH -CommandType Application -ErrorAction SilentlyContinue)) {
            throw "MKIO_PWSH is '$env:MKIO_PWSH', which is not an executable file."
        }
        return $env:MKIO_PWSH
    }
    $pinned = (Get-Content .config/dotnet-tools.json -Raw | ConvertFrom-Json).tools.powershell.version
    if ($PSVersionTable.PSEdition -eq 'Core' -and $PSVersionTable.PSVersion -lt [version]$pinned) {
        $said = & dotnet tool restore 2>&1
        if ($LASTEXITCODE -ne 0) { throw "PowerShell $pinned could not be restored as a .NET tool: $(@($said)[0])" }
        'dotnet', 'pwsh'
    }
}

# Runs a program, shows what it prints, and throws where it fails.
function Invoke-Tool {
    $program, $arguments = $args[0], @($args | Select-Object -Skip 1)
    & $program @arguments | Out-Host
    if ($LASTEXITCODE -ne 0) {
        throw "'$program $($arguments | Select-Object -First 2)' failed with exit code $LASTEXITCODE."
    }
}

# Ends the compiler server of that name, which would otherwise stay for ten minutes.
function Stop-Compiler([string] $Name) {
    $version = & dotnet --version
    $folder = (& dotnet --list-sdks | Where-Object { $_ -like "$version *" }) -replace '^\S+ \[(.*)\]$', '$1'
    & dotnet "$folder/$version/Roslyn/bincore/VBCSCompiler.dll" -shutdown "-pipename:$Name" | Out-Null
}

# Runs a script in a PowerShell of its own, so that this session neither locks nor keeps the module.
function Invoke-PowerShellFile {
    $script, $arguments = $args[0], @($args | Select-Object -Skip 1)
    $command = @(Get-PowerShellCommand)
    Invoke-Tool @command '-NoProfile' '-File' $script @arguments
}

# The PowerShell that this runs in, as a command with its first arguments.
function Get-PowerShellCommand {
    foreach ($name in 'pwsh', 'pwsh.exe', 'powershell.exe') {
        $path = Join-Path $PSHOME $name
        if (Test-Path -LiteralPath $path -PathType Leaf) { return $path }
    }
    # PowerShell as a .NET tool has no executable of its own on Windows.
    'dotnet'
    Join-Path $PSHOME 'pwsh.dll'
}

function Install-ServicePackage {
    Install-NodePackage tests/services
}

# The packages of a folder's lock file, unless they are there already.
function Install-NodePackage([string] $Folder) {
    $installed = "$Folder/node_modules/.package-lock.json"
    $wanted = "$Folder/package-lock.json"
    if ((Test-Path $installed) -and (Get-Item $installed -Force).LastWriteTime -gt (Get-Item $wanted).LastWriteTime) { return }
    Invoke-Tool npm --prefix $Folder ci --no-progress --loglevel error
}

# The PowerShell modules that the tests import, in out/packages.
function Install-TestModule {
    if (Test-Path (Get-TestModulePath Pester)) { return }
    Invoke-Tool dotnet restore build/modules --nologo --verbosity quiet
}

# The manifest of a PowerShell module that came from the package registry.
function Get-TestModulePath([string] $Name) {
    $root = Split-Path $PSScriptRoot
    $versions = [xml](Get-Content (Join-Path $root Directory.Packages.props) -Raw)
    $version = $versions.SelectSingleNode("//PackageVersion[@Include='$Name']/@Version").Value
    Join-Path $root "out/packages/$($Name.ToLowerInvariant())/$version/tools/$Name.psd1"
}

Export-ModuleMember -Function Assert-Prerequisite, Assert-Node, Get-OtherPowerShell, Invoke-Tool, Stop-Compiler, Invoke-PowerShellFile,
    Get-PowerShellCommand, Install-ServicePackage, Install-NodePackage, Install-TestModule, Get-TestModulePath
