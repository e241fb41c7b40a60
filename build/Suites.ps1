# Runs all test suites and counts. Dot-sourced by build.ps1, in the repository's root.

$ResultsFolder = 'out/test-results'

function Invoke-AllSuites([string] $Configuration) {
    if (Test-Path $ResultsFolder) { Remove-Item $ResultsFolder -Recurse -Force }
    $null = New-Item $ResultsFolder -ItemType Directory

    $counts = @(
        Get-Item tests/*.Tests/*.csproj | ForEach-Object { Invoke-XunitSuite $_ $Configuration }
        Invoke-FrameworkSuite $Configuration
        Invoke-PesterSuite
    )
    [pscustomobject]@{
        Passed  = ($counts | Measure-Object Passed -Sum).Sum
        Failed  = ($counts | Measure-Object Failed -Sum).Sum
        Skipped = ($counts | Measure-Object Skipped -Sum).Sum
    }
}

function New-Count([int] $Passed = 0, [int] $Failed = 0, [int] $Skipped = 0) {
    [pscustomobject]@{ Passed = $Passed; Failed = $Failed; Skipped = $Skipped }
}

function Invoke-XunitSuite([IO.FileInfo] $Project, [string] $Configuration) {
    $name = $Project.BaseName
    Invoke-TestProgram $name dotnet "tests/$name/bin/$Configuration/net10.0/$name.dll"
}

# The client's tests on a .NET Framework: that of Windows, or Mono where it is installed.
function Invoke-FrameworkSuite([string] $Configuration) {
    $name = 'MkIo.Tests on .NET Framework'
    $program = "tests/MkIo.Tests/bin/$Configuration/net472/MkIo.Tests.exe"
    if ([Environment]::OSVersion.Platform -ne 'Unix') { return Invoke-TestProgram $name $program }
    if (Get-Command mono -CommandType Application -ErrorAction SilentlyContinue) { return Invoke-TestProgram $name mono $program }

    Write-Host "== $name"
    $skipped = @(Get-ChildItem tests/MkIo.Tests -Filter *Tests.cs -Recurse | Select-String '\[(Fact|Theory)').Count
    Write-Host "Skipped: $skipped tests of the client on a .NET Framework: there is no mono (mono-devel)."
    New-Count -Skipped $skipped
}

# A test project is a program, which writes its results as xunit's XML.
function Invoke-TestProgram([string] $Name, [string] $Program, [string] $Argument) {
    Write-Host "== $Name"
    $results = "$ResultsFolder/$Name.xml"
    & $Program @($Argument | Where-Object { $_ }) -noColor -noLogo -result-xml $results | Out-Host
    $succeeded = $LASTEXITCODE -eq 0

    $count = New-Count
    if (Test-Path $results) {
        $counters = ([xml](Get-Content $results -Raw)).assemblies.assembly
        $count = New-Count $counters.passed ([int]$counters.failed + [int]$counters.GetAttribute('errors')) $counters.skipped
    }
    Complete-Count $count $Name $succeeded
}

function Invoke-PesterSuite {
    Write-Host '== Pester'
    $problem = Get-PesterProblem
    if ($problem) {
        $skipped = @(Get-ChildItem tests/Pester -Filter *.Tests.ps1 | Select-String '^\s*It\s').Count
        Write-Host "Skipped: $skipped Pester tests of the cmdlets: $problem"
        return New-Count -Skipped $skipped
    }

    $results = "$ResultsFolder/Pester.json"
    $succeeded = $true
    try { Invoke-PowerShellFile build/Pester.ps1 $results }
    catch { $succeeded = $false }

    $count = New-Count
    if (Test-Path $results) {
        $found = Get-Content $results -Raw | ConvertFrom-Json
        $count = New-Count $found.Passed $found.Failed $found.Skipped
    }
    Complete-Count $count Pester $succeeded
}

function Get-PesterProblem {
    $pester = Get-Module Pester -ListAvailable | Where-Object { $_.Version -ge [version]'5.0' }
    if (-not $pester) { return 'Pester 5 is needed: Install-Module Pester -MinimumVersion 5.0 -Scope CurrentUser.' }
    $problem = Get-NodeProblem
    if ($problem) { return "they need Azurite: $problem" }
    try { Install-ServicePackage }
    catch { return "Azurite cannot be installed: $($_.Exception.Message)" }
}

# A suite that broke, or executed nothing, is one failure more: silence must not pass for success.
function Complete-Count($Count, [string] $Name, [bool] $Succeeded) {
    $executed = $Count.Passed + $Count.Failed
    if ($executed -eq 0 -or (-not $Succeeded -and $Count.Failed -eq 0)) {
        Write-Host "${Name}: broke off, or executed no test."
        $Count.Failed++
    }
    $Count
}
