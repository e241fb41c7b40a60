#Requires -Version 5.1

<#
.SYNOPSIS
    Builds, tests, shows and packs MkIo.
.DESCRIPTION
    Runs in Windows PowerShell 5.1 and in PowerShell 7. A PowerShell 7 that is older than the one pinned for the
    repository (dotnet-tools.json) hands over to that one; the environment variable MKIO_PWSH names another PowerShell.
    On Linux and macOS, ./build.sh brings the PowerShell along: ./build.sh test does what ./build.ps1 test does.

    Build        the solution, and the importable module in out/MkIo (the default)
    Test         all test suites; the last line is: N passed, N failed, N skipped
    Judge        the Pester tests once more, with Prism between the cmdlets and the local MK.IO
    Quickstart   turns blob containers into assets, on this machine alone
    Emulator     a local MK.IO; further arguments, such as --seed-assets 1000, are passed to it
    Benchmark    the benchmarks
    Update       the client's models, generated from api/, and the cmdlets in README.md and MkIo.psd1, generated from the code
    Package      out/package: for the PowerShell Gallery and Azure Automation, with a bill of materials; the .NET
                 client; the local MK.IO as a .NET tool; and the checksums of all
    Clean        deletes everything that a build leaves
    Help         this text
.PARAMETER Task
    The task to run.
.PARAMETER Configuration
    The build configuration.
.PARAMETER Fast
    With Test: leaves out the tests with the tag Slow.
.PARAMETER Rest
    Further arguments, passed to the emulator or the benchmarks.
.EXAMPLE
    ./build.ps1 Test
.EXAMPLE
    ./build.ps1 Emulator --seed-assets 1000
#>
[CmdletBinding(PositionalBinding = $false)]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Judge', 'Quickstart', 'Emulator', 'Benchmark', 'Update', 'Package', 'Clean', 'Help')]
    [string] $Task = 'Build',

    [string] $Configuration = 'Release',

    [switch] $Fast,

    [Parameter(ValueFromRemainingArguments = $true)]
    [string[]] $Rest = @()
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
Import-Module (Join-Path $PSScriptRoot 'build/BuildTools.psm1') -Force

function Build-Solution {
    # One compiler for all projects, since a new one takes longer to get going than to compile. It has a name of its own,
    # so that it ends with the build, and with no other.
    $compiler = "mkio-$PID"
    try { Invoke-Tool dotnet build MkIo.sln --configuration $Configuration --nologo --verbosity quiet '-property:UseSharedCompilation=true' "-property:SharedCompilationId=$compiler" }
    finally { Stop-Compiler $compiler }
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
    Assert-Node 'The tests talk to Azurite and an S3 server'
    Invoke-BuildTask
    Install-ServicePackage
    Install-TestModule
    . (Join-Path $PSScriptRoot 'build/Suites.ps1')
    $counts = Invoke-AllSuites $Configuration -Fast:$Fast
    Write-Host ('{0} passed, {1} failed, {2} skipped' -f $counts.Passed, $counts.Failed, $counts.Skipped)
    if ($counts.Failed -gt 0) { exit 1 }
}

function Invoke-JudgeTask {
    Assert-Node 'The judge is Prism, and the tests talk to Azurite and an S3 server'
    Invoke-BuildTask
    Install-ServicePackage
    Install-NodePackage tests/judge
    Install-TestModule
    Invoke-Tool node --test tests/judge

    . (Join-Path $PSScriptRoot 'build/Suites.ps1')
    . (Join-Path $PSScriptRoot 'build/Judge.ps1')
    $reports = Join-Path $PSScriptRoot 'out/judge/reports'
    if (Test-Path $reports) { Remove-Item $reports -Recurse -Force }
    $env:MKIO_TEST_JUDGE = $reports
    try { $counts = Invoke-AllSuites $Configuration -Kind Pester -Fast:$Fast }
    finally { $env:MKIO_TEST_JUDGE = $null }
    Write-Host ('{0} passed, {1} failed, {2} skipped' -f $counts.Passed, $counts.Failed, $counts.Skipped)
    $violations = Show-JudgeVerdict $reports
    if ($violations -gt 0 -or $counts.Failed -gt 0) { exit 1 }
}

function Invoke-QuickstartTask {
    Assert-Node 'The quickstart talks to Azurite'
    Invoke-BuildTask
    Install-ServicePackage
    Invoke-PowerShellFile build/Quickstart.ps1
}

function Invoke-EmulatorTask {
    Invoke-Tool dotnet run --project src/MkIo.Emulator --configuration $Configuration '--' @Rest
}

function Invoke-BenchmarkTask {
    Assert-Node 'The benchmarks talk to Azurite and an S3 server'
    Invoke-BuildTask
    Install-ServicePackage
    Invoke-PowerShellFile tests/benchmarks/run.ps1 @Rest
}

function Invoke-UpdateTask {
    # Before the solution, which may not compile with the models as they were.
    Invoke-Tool dotnet run --project src/MkIo.Generator --configuration $Configuration '--' $PSScriptRoot
    Build-Solution
    Invoke-ModuleTarget Update
}

function Invoke-PackageTask {
    Build-Solution
    Invoke-ModuleTarget Package
}

function Invoke-CleanTask {
    'out', 'src/*/bin', 'src/*/obj', 'tests/*/bin', 'tests/*/obj', 'tests/*/*/bin', 'tests/*/*/obj', 'samples/*/bin', 'samples/*/obj', 'build/*/obj' |
        Where-Object { Test-Path $_ } |
        Remove-Item -Recurse -Force
}

function Invoke-HelpTask {
    # Not by the help view, which would break the table's lines.
    $help = Get-Help $PSCommandPath
    Write-Host "./build.ps1 [task] [-Fast] [-Configuration Release] [arguments]`n`n$($help.Description.Text)"
}

Push-Location $PSScriptRoot
try {
    Assert-Prerequisite
    $other = @(Get-OtherPowerShell)
    if ($other) {
        $program, $arguments = $other + '-NoProfile', '-File', $PSCommandPath, $Task, '-Configuration', $Configuration
        if ($Fast) { $arguments += '-Fast' }
        $env:MKIO_PWSH = $null
        & $program @arguments @Rest
        exit $LASTEXITCODE
    }
    # Compilers, servers and a hundred short PowerShells live for seconds: what the runtime measures to be faster in the
    # long run costs them a fifth of their time. Benchmarks are to be as a user's session is.
    if ($Task -ne 'Benchmark') { $env:DOTNET_TieredPGO = '0' }
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
