# Runs the Pester tests and leaves the counts in a file. Runs in a PowerShell of its own.
param(
    [Parameter(Mandatory = $true)]
    [string] $ResultsPath
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

$tests = Join-Path $PSScriptRoot '../tests/Pester'
Import-Module Pester -MinimumVersion 5.0
Import-Module (Join-Path $tests 'MkIo.TestHelpers.psm1')

# Pester's tests and the module under test are not written for the strictness of this script.
Set-StrictMode -Off
$configuration = New-PesterConfiguration
$configuration.Run.Path = $tests
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'

try {
    $run = Invoke-Pester -Configuration $configuration
    # Asked of the same module that the tests talked to.
    $invalid = @(& (Get-Module MkIo.TestHelpers) { Get-InvalidRequestReport })
}
finally {
    Stop-TestServices
}

# A file that cannot be read, or an AfterAll that throws, fails without a test that fails.
$silent = @(@($run.FailedContainers) + @($run.FailedBlocks) | Where-Object { $_ -and $_.FailedCount -eq 0 })
$invalid | ForEach-Object { Write-Host $_ }

@{
    Passed  = $run.PassedCount
    Failed  = $run.FailedCount + $silent.Count + [int]($invalid.Count -gt 0)
    Skipped = $run.SkippedCount + $run.NotRunCount
} | ConvertTo-Json | Set-Content $ResultsPath
