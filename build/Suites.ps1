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
    Write-Host "== $name"
    & dotnet test $Project.FullName --configuration $Configuration --no-build --nologo --verbosity quiet `
        --logger "trx;LogFileName=$name.trx" --results-directory $ResultsFolder | Out-Host
    $succeeded = $LASTEXITCODE -eq 0

    $results = "$ResultsFolder/$name.trx"
    $count = New-Count
    if (Test-Path $results) {
        $counters = ([xml](Get-Content $results -Raw)).TestRun.ResultSummary.Counters
        $count = New-Count $counters.passed ($counters.executed - $counters.passed) ($counters.total - $counters.executed)
    }
    Complete-Count $count $name $succeeded
}

# The client's tests on a .NET Framework: that of Windows, or Mono where it is installed.
function Invoke-FrameworkSuite([string] $Configuration) {
    $name = 'MkIo.Tests.Mono'
    Write-Host "== $name"
    $runner = "tests/$name/bin/$Configuration/net472/xunit.console.exe"
    $command = @($runner)
    if ([Environment]::OSVersion.Platform -eq 'Unix') {
        if (-not (Get-Command mono -CommandType Application -ErrorAction SilentlyContinue)) {
            $skipped = @(Get-ChildItem tests/MkIo.Tests -Filter *Tests.cs -Recurse | Select-String '\[(Fact|Theory)').Count
            Write-Host "Skipped: $skipped tests of the client on a .NET Framework: there is no mono (mono-devel)."
            return New-Count -Skipped $skipped
        }
        $command = 'mono', $runner
    }

    Invoke-Tool dotnet build "tests/$name" --configuration $Configuration --nologo --verbosity quiet
    $results = "$ResultsFolder/$name.xml"
    $program, $arguments = $command + "tests/$name/bin/$Configuration/net472/MkIo.Tests.dll", '-noshadow', '-nologo', '-xml', $results
    & $program @arguments | Where-Object { $_ -notmatch '^  (Discover|Start|Finish)' } | Out-Host
    $succeeded = $LASTEXITCODE -eq 0

    $count = New-Count
    if (Test-Path $results) {
        $counters = ([xml](Get-Content $results -Raw)).assemblies.assembly
        $count = New-Count $counters.passed ([int]$counters.failed + [int]$counters.GetAttribute('errors')) $counters.skipped
    }
    Complete-Count $count $name $succeeded
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
