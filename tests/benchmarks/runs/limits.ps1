# 2,500 assets under the published limits: 1,000 writes at once and 1,000 a minute after, so that the best is 90 seconds.
$count, $best = 2500, 90.0
foreach ($processes in 1, 2) {
    Start-BenchmarkService '--latency-ms', '20', '--rate-limits', 'on'
    $each = $count / $processes
    $clock = [Diagnostics.Stopwatch]::StartNew()
    $running = foreach ($process in 1..$processes) {
        Start-Measured @"
`$null = Connect-MkIo -RequestsPerMinute 1000 -NoCheck
1..$each | ForEach-Object { [pscustomobject]@{ Name = "q-$process-`$_"; Container = "q-$process-`$_" } } | Set-MkIoAsset -StorageAccountName s | Out-Null
"@
    }
    $running | Wait-Process
    $seconds = $clock.Elapsed.TotalSeconds
    $stats = Invoke-Service Get stats
    $errors = ($running | ForEach-Object { Get-Content "$($_.File).err" -Raw }) -join ''
    $running | ForEach-Object { Remove-Item "$($_.File)*" }

    $written = @(Invoke-Measured '$null = Connect-MkIo; (Get-MkIoAsset | Measure-Object).Count')[-1]
    $share = $stats.throttled / $stats.requests
    $what = "$count assets under the limits, $processes process$(if ($processes -gt 1) { 'es' })"
    New-Row "$what, time against the best" ('{0:0.0} s against {1:0.0} s, {2} written' -f $seconds, $best, $written) ($seconds / $best) '<= 1.1' ($seconds / $best -le 1.1 -and $written -eq $count -and -not $errors)
    New-Row "$what, answered 429" ('{0} of {1}' -f $stats.throttled, $stats.requests) $share '<= 0.01' ($share -le 0.01)
    Stop-LocalService
}
