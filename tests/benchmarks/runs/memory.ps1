# Peak memory of Set-MkIoAsset for 50,000 piped items against 5,000. No distance: memory does not depend on it.
$runs = 3
Start-BenchmarkService @()
function Measure-Peak([int] $Count, [int] $Run) {
    [double](Invoke-Measured @"
`$null = Connect-MkIo
1..$Count | ForEach-Object { [pscustomobject]@{ Name = "m-$Count-$Run-`$_"; Container = "m-$Count-$Run-`$_" } } | Set-MkIoAsset -StorageAccountName s | Out-Null
Get-PeakMemory
"@)
}

$large = foreach ($run in 1..$runs) { Measure-Peak 50000 $run }
$small = foreach ($run in 1..$runs) { Measure-Peak 5000 $run }
$growth = (Get-Median $large) / (Get-Median $small)
New-Row 'peak memory, 50,000 piped against 5,000' ('{0:0} MiB against {1:0} MiB' -f (Get-Median $large), (Get-Median $small)) $growth '<= 1.25' ($growth -le 1.25)
