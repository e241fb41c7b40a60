# 100,000 assets through Get-MkIoAsset against a bare HttpClient and System.Text.Json walk over the same pages, 20 ms away.
$runs = 5
Start-BenchmarkService '--latency-ms', '20', '--seed-assets', '100000'
$walk = "`$null = Connect-MkIo; `$clock = [Diagnostics.Stopwatch]::StartNew(); "

$cmdlet, $bare, $first, $large = @(), @(), @(), @()
foreach ($run in 1..$runs) {
    $seconds, $peak = Invoke-Measured ($walk + 'Get-MkIoAsset | Out-Null; $clock.Elapsed.TotalSeconds; Get-PeakMemory')
    $cmdlet += [double]$seconds
    $large += [double]$peak
    $bare += Invoke-Peer list
    $first += [double](Invoke-Measured ($walk + 'Get-MkIoAsset | Select-Object -First 1 | Out-Null; $clock.Elapsed.TotalSeconds'))
}

Stop-LocalService
Start-BenchmarkService '--latency-ms', '20', '--seed-assets', '10000'
$small = foreach ($run in 1..$runs) { [double](Invoke-Measured ($walk + 'Get-MkIoAsset | Out-Null; Get-PeakMemory')) }

$ratio = (Get-Median $bare) / (Get-Median $cmdlet)
New-Row '100,000 assets, speed against a bare walk' ('{0:0.0} s against {1:0.0} s' -f (Get-Median $cmdlet), (Get-Median $bare)) $ratio '>= 0.7' ($ratio -ge 0.7)
$share = (Get-Median $first) / (Get-Median $cmdlet)
New-Row 'the first of 100,000, part of the whole time' ('{0:0.00} s of {1:0.0} s' -f (Get-Median $first), (Get-Median $cmdlet)) $share '<= 0.1' ($share -le 0.1)
$growth = (Get-Median $large) / (Get-Median $small)
New-Row 'peak memory, 100,000 against 10,000' ('{0:0} MiB against {1:0} MiB' -f (Get-Median $large), (Get-Median $small)) $growth '<= 1.25' ($growth -le 1.25)
