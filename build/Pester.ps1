# A worker of the Pester suite: takes file after file from the queue, and leaves the counts of each as JSON.
# The files share the services that the first of them starts. Runs in a PowerShell of its own.
param(
    [Parameter(Mandatory = $true)] [string] $PesterPath,
    [Parameter(Mandatory = $true)] [string] $ResultFolder,
    # What the worker itself found, at its end.
    [Parameter(Mandatory = $true)] [string] $ReportPath,
    [switch] $Fast
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

$tests = (Resolve-Path (Join-Path $PSScriptRoot '../tests/Pester')).ProviderPath
$ResultFolder = (Resolve-Path $ResultFolder).ProviderPath
$ReportPath = Join-Path $ResultFolder (Split-Path $ReportPath -Leaf)
Import-Module $PesterPath
Import-Module (Join-Path $tests 'MkIo.TestHelpers.psm1')

# The next file, or nothing. Of all workers that move a file of the queue, one succeeds.
function Get-NextFile {
    foreach ($entry in Get-ChildItem (Join-Path $ResultFolder queue) | Sort-Object Name) {
        try {
            [IO.File]::Move($entry.FullName, (Join-Path $ResultFolder "$($entry.Name).taken"))
            return $entry.Name -replace '^\d+ '
        }
        catch [IO.IOException] { continue }
    }
}

function Show-Run($Run, [string] $File, [double] $Seconds) {
    $mark = if ($Run.Result -eq 'Passed') { '[+]' } else { '[-]' }
    $color = if ($Run.Result -eq 'Passed') { 'Green' } else { 'Red' }
    Write-Host ('{0} {1} {2} passed, {3:n1} s' -f $mark, $File, $Run.PassedCount, $Seconds) -ForegroundColor $color
    foreach ($test in $Run.Failed) {
        Write-Host "    [-] $($test.ExpandedPath)" -ForegroundColor Red
        $test.ErrorRecord | ForEach-Object { Write-Host "        $($_.DisplayErrorMessage)`n        $($_.DisplayStackTrace)" }
    }
    foreach ($place in Get-SilentFailure $Run) {
        Write-Host "    [-] $($place.Name), outside of its tests" -ForegroundColor Red
        $place.ErrorRecord | ForEach-Object { Write-Host "        $_`n        $($_.ScriptStackTrace)" }
    }
}

# A file that cannot be read, or an AfterAll that throws, fails without a test that fails.
function Get-SilentFailure($Run) {
    @($Run.FailedContainers) + @($Run.FailedBlocks) | Where-Object { $_ -and $_.ErrorRecord }
}

# Pester's tests and the module under test are not written for the strictness of this script.
Set-StrictMode -Off
$configuration = New-PesterConfiguration
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'None'
if ($Fast) { $configuration.Filter.ExcludeTag = 'Slow' }

try {
    while ($file = Get-NextFile) {
        $clock = [Diagnostics.Stopwatch]::StartNew()
        $configuration.Run.Path = Join-Path $tests $file
        $run = Invoke-Pester -Configuration $configuration
        $seconds = $clock.Elapsed.TotalSeconds
        Show-Run $run $file $seconds
        # A test that did not run although nothing left it out is no success.
        $left = if ($Fast) { 0 } else { $run.NotRunCount }
        @{
            Passed  = $run.PassedCount
            Failed  = $run.FailedCount + @(Get-SilentFailure $run).Count + $left
            Skipped = @($run.Skipped | ForEach-Object ExpandedPath)
            Seconds = $seconds
        } | ConvertTo-Json | Set-Content (Join-Path $ResultFolder "$file.json")
        Write-Host "`f"
    }
    # Asked of the same module that the tests talked to.
    $invalid = @(& (Get-Module MkIo.TestHelpers) { Get-InvalidRequestReport })
}
finally {
    Stop-TestServices
}

$invalid | ForEach-Object { Write-Host $_ }
@{ Failed = [int]($invalid.Count -gt 0) } | ConvertTo-Json | Set-Content $ReportPath
