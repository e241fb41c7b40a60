# What the tasks of build.ps1 have in common. They run in the repository's root.
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

function Assert-Prerequisite {
    if ($PSVersionTable.PSEdition -eq 'Core' -and $PSVersionTable.PSVersion -lt [version]'7.4') {
        throw "PowerShell 7.4 or later is needed; this is $($PSVersionTable.PSVersion)."
    }
    if (-not (Get-Command dotnet -CommandType Application -ErrorAction SilentlyContinue)) {
        throw '.NET SDK 10 is needed, and there is no dotnet on PATH: https://dot.net/download'
    }
    # In this folder dotnet answers for the SDK that global.json asks for.
    # Windows PowerShell would take its words on stderr for an exception.
    $ErrorActionPreference = 'Continue'
    & dotnet --version *> $null
    if ($LASTEXITCODE -ne 0) {
        throw ".NET SDK 10 is needed; this machine has: $(& dotnet --list-sdks)"
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

# Runs a script in a PowerShell of its own, so that this session neither locks nor keeps the module.
function Invoke-PowerShellFile {
    $script, $arguments = $args[0], @($args | Select-Object -Skip 1)
    $command = @(Get-PowerShellCommand)
    Invoke-Tool @command '-NoProfile' '-File' $script @arguments
}

function Get-PowerShellCommand {
    foreach ($name in 'pwsh', 'pwsh.exe', 'powershell.exe') {
        $path = Join-Path $PSHOME $name
        if (Test-Path -LiteralPath $path -PathType Leaf) { return $path }
    }
    # PowerShell as a dotnet tool has no executable of its own.
    'dotnet'
    Join-Path $PSHOME 'pwsh.dll'
}

# What is wrong with node, or nothing.
function Get-NodeProblem {
    if (-not (Get-Command node -CommandType Application -ErrorAction SilentlyContinue)) {
        return 'there is no node (20 or later) on PATH.'
    }
    $version = [version](& node --version).TrimStart('v')
    if ($version.Major -lt 20) { "node 20 or later is needed; this is $version." }
}

function Install-ServicePackage([string] $Folder = 'tests/services') {
    $installed = "$Folder/node_modules/.package-lock.json"
    $wanted = "$Folder/package-lock.json"
    if ((Test-Path $installed) -and (Get-Item $installed -Force).LastWriteTime -gt (Get-Item $wanted).LastWriteTime) { return }
    Invoke-Tool npm --prefix $Folder ci --no-progress --loglevel error
}

Export-ModuleMember -Function Assert-Prerequisite, Invoke-Tool, Invoke-PowerShellFile, Get-NodeProblem, Install-ServicePackage
