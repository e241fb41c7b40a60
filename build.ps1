#Requires -Version 5.1
<#
.SYNOPSIS
    Builds, tests, shows and packs MkIo.
.EXAMPLE
    ./build.ps1 Test
.EXAMPLE
    ./build.ps1 Emulator --seed-assets 1000
#>
[CmdletBinding(PositionalBinding = $false)]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Judge', 'Quickstart', 'Emulator', 'Benchmark', 'Update', 'Package', 'Clean')]
    [string] $Task = 'Build',

    [string] $Configuration = 'Release',

    # Handed on to the emulator or the benchmarks.
    [Parameter(ValueFromRemainingArguments = $true)]
    [string[]] $Rest = @()
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
Import-Module (Join-Path $PSScriptRoot 'build/BuildTools.psm1') -Force

function Build-Solution {
    Invoke-Tool dotnet build MkIo.sln --configuration $Configuration --nologo --verbosity quiet
}

function Invoke-ModuleTarget([string] $Target) {
    Invoke-Tool dotnet msbuild build/module.proj "-target:$Target" "-property:Configuration=$Configuration" '-nologo' '-verbosity:minimal'
}

function Invoke-BuildTask {
    Build-Solution
    Invoke-ModuleTarget Assemble
    Write-Host 'The module is in out/MkIo.'
}

function Invoke-TestTask {
    Invoke-BuildTask
    . (Join-Path $PSScriptRoot 'build/Suites.ps1')
    $counts = Invoke-AllSuites $Configuration
    Write-Host ('{0} passed, {1} failed, {2} skipped' -f $counts.Passed, $counts.Failed, $counts.Skipped)
    if ($counts.Failed -gt 0) { exit 1 }
}

function Invoke-JudgeTask {
    $problem = Get-NodeProblem
    if ($problem) { throw "The judge needs node: $problem" }
    Invoke-BuildTask
    Install-ServicePackage
    Install-ServicePackage tests/judge
    Invoke-Tool node --test --test-reporter spec tests/judge

    . (Join-Path $PSScriptRoot 'build/Suites.ps1')
    . (Join-Path $PSScriptRoot 'build/Judge.ps1')
    $reports = Join-Path $PSScriptRoot 'out/judge/reports'
    if (Test-Path $reports) { Remove-Item $reports -Recurse -Force }
    $null = New-Item $ResultsFolder -ItemType Directory -Force
    $env:MKIO_TEST_JUDGE = $reports
    try { $count = Invoke-PesterSuite }
    finally { $env:MKIO_TEST_JUDGE = $null }
    Write-Host ('{0} passed, {1} failed, {2} skipped' -f $count.Passed, $count.Failed, $count.Skipped)
    $violations = Show-JudgeVerdict $reports
    if ($violations -gt 0 -or $count.Failed -gt 0) { exit 1 }
}

function Invoke-QuickstartTask {
    $problem = Get-NodeProblem
    if ($problem) { throw "The quickstart needs Azurite: $problem" }
    Invoke-BuildTask
    Install-ServicePackage
    Invoke-PowerShellFile build/Quickstart.ps1
}

function Invoke-EmulatorTask {
    Invoke-Tool dotnet run --project src/MkIo.Emulator --configuration $Configuration '--' @Rest
}

function Invoke-BenchmarkTask {
    if (-not (Test-Path tests/benchmarks/run.ps1)) {
        Write-Host 'There are no benchmarks yet.'
        return
    }
    Invoke-BuildTask
    Install-ServicePackage
    Invoke-PowerShellFile tests/benchmarks/run.ps1 @Rest
}

function Invoke-UpdateTask {
    Build-Solution
    Invoke-ModuleTarget Update
}

function Invoke-PackageTask {
    Build-Solution
    Invoke-ModuleTarget Package
}

function Invoke-CleanTask {
    'out', 'src/*/bin', 'src/*/obj', 'tests/*/bin', 'tests/*/obj', 'samples/*/bin', 'samples/*/obj' |
        Where-Object { Test-Path $_ } |
        Remove-Item -Recurse -Force
}

Push-Location $PSScriptRoot
try {
    Assert-Prerequisite
    & "Invoke-${Task}Task"
}
catch {
    # One line for whoever runs this; the place in the script is no help to them.
    [Console]::Error.WriteLine("build.ps1: $($_.Exception.Message)")
    exit 1
}
finally {
    Pop-Location
}
