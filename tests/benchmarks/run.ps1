# Runs the benchmarks, each against its peer in the same run, and prints one table.
#   ./build.sh benchmark                 all of them
#   ./build.sh benchmark write list      some of them
param([Parameter(ValueFromRemainingArguments)] [string[]] $Only)

$ErrorActionPreference = 'Stop'
Import-Module "$PSScriptRoot/Benchmark.psm1" -Force
foreach ($project in 'Peer', 'EmptyModule') {
    $output = dotnet build "$PSScriptRoot/$project" --configuration Release --nologo --verbosity quiet
    if ($LASTEXITCODE -ne 0) { throw "$project does not build: $output" }
}

$rows = foreach ($file in Get-ChildItem "$PSScriptRoot/runs/*.ps1") {
    if ($Only -and $file.BaseName -notin $Only) { continue }
    Write-Host "$($file.BaseName) ..."
    try { & $file.FullName }
    finally { Stop-LocalService }
}
# Widths of their own: left to themselves, long texts push the last columns off the page.
$columns = @(
    @{ Name = 'Benchmark'; Expression = 'Benchmark'; Width = 44 }
    @{ Name = 'Measured'; Expression = 'Measured'; Width = 52 }
    @{ Name = 'Ratio'; Expression = 'Ratio'; Width = 6 }
    @{ Name = 'Bound'; Expression = 'Bound'; Width = 20 }
    @{ Name = 'Holds'; Expression = 'Holds'; Width = 6 }
)
$rows | Format-Table $columns -Wrap | Out-String -Width 140
if ($rows.Holds -contains $false) { exit 1 }
