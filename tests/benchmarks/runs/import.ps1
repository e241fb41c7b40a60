# Import in a fresh process against an empty binary module with the same loader, and the first command after it
# against Invoke-RestMethod for the same call.
$runs = 9
$root = (Resolve-Path "$PSScriptRoot/../../..").Path
$empty = Join-Path $root 'out/EmptyModule'
$null = New-Item "$empty/bin/net8.0" -ItemType Directory -Force
Copy-Item "$root/tests/benchmarks/EmptyModule/bin/Release/net8.0/*.dll" "$empty/bin/net8.0"
Copy-Item "$root/src/MkIo.PowerShell/MkIo.psm1" "$empty/EmptyModule.psm1"
Set-Content "$empty/EmptyModule.psd1" "@{ RootModule = 'EmptyModule.psm1'; ModuleVersion = '1.0'; CmdletsToExport = 'Get-Nothing'; FunctionsToExport = @(); AliasesToExport = @() }"
Start-BenchmarkService '--seed-assets', '5'

function Measure-Fresh([string] $Command) {
    [double](pwsh -NoProfile -NonInteractive -Command "`$clock = [Diagnostics.Stopwatch]::StartNew(); $Command; `$clock.Elapsed.TotalMilliseconds" | Select-Object -Last 1)
}

$own, $other, $first, $rest = @(), @(), @(), @()
foreach ($run in 1..$runs) {
    $own += Measure-Fresh "Import-Module '$root/out/MkIo/MkIo.psd1'"
    $other += Measure-Fresh "Import-Module '$empty/EmptyModule.psd1'"
    $first += [double](Invoke-Measured '$clock = [Diagnostics.Stopwatch]::StartNew(); $null = Connect-MkIo; $clock.Elapsed.TotalMilliseconds')
    $rest += [double](Invoke-Measured '$clock = [Diagnostics.Stopwatch]::StartNew(); $null = Invoke-RestMethod "$env:MKIO_BASE_URL/api/v1/projects/$env:MKIO_PROJECT" -Headers @{ Authorization = "Bearer $env:MKIO_TOKEN" }; $clock.Elapsed.TotalMilliseconds')
}

$ratio = (Get-Median $own) / (Get-Median $other)
New-Row 'Import-Module against an empty module' ('{0:0} ms against {1:0} ms' -f (Get-Median $own), (Get-Median $other)) $ratio '<= 1.2' ($ratio -le 1.2)
$ratio = (Get-Median $first) / (Get-Median $rest)
New-Row 'the first command against Invoke-RestMethod' ('{0:0} ms against {1:0} ms' -f (Get-Median $first), (Get-Median $rest)) $ratio '<= 1.1' ($ratio -le 1.1)
