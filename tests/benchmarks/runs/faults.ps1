# 5,000 assets through a service that fails: 10 % 429, 5 % 500, 5 % 503, 2 % resets, 1 % cut bodies, 1 % stalled.
# Then the same with the process killed at five moments and started again.
$count = 5000
$plan = '429=0.1,500=0.05,503=0.05,reset=0.01,reset-after=0.01,truncate=0.01,stall=0.01;seed=7;stall-ms=4000'

# Every body that was written, by asset: an asset must never be written with two contents.
function Watch-Writes([Diagnostics.Process] $Process, [hashtable] $Bodies) {
    do {
        $ended = $Process.WaitForExit(250)
        foreach ($request in (Invoke-Service Get 'requests?last=1000').requests) {
            if ($request.method -ne 'PUT') { continue }
            if (-not $Bodies.ContainsKey($request.path)) { $Bodies[$request.path] = [Collections.Generic.HashSet[string]]::new() }
            $null = $Bodies[$request.path].Add("$($request.body | ConvertTo-Json -Depth 9 -Compress)")
        }
    } until ($ended)
}

$write = @"
`$null = Connect-MkIo -NoCheck -TimeoutSeconds 2
1..$count | ForEach-Object { [pscustomobject]@{ Name = "f-`$_"; Container = "f-`$_"; Description = "content of `$_" } } | Set-MkIoAsset -StorageAccountName s -ThrottleLimit 32 | Out-Null
"@

function Get-Outcome([hashtable] $Bodies) {
    $null = Invoke-Service Post faults '{}'
    $assets = Invoke-Measured '$null = Connect-MkIo; Get-MkIoAsset | ForEach-Object { "$($_.Name)|$($_.Container)|$($_.Description)" }'
    $desired = 1..$count | ForEach-Object { "f-$_|f-$_|content of $_" }
    [pscustomobject]@{
        Right    = @(Compare-Object $desired $assets -IncludeEqual -ExcludeDifferent).Count
        Wrong    = @(Compare-Object $desired $assets).Count
        TwoFaced = @($Bodies.GetEnumerator() | Where-Object { $_.Value.Count -gt 1 }).Count
    }
}

Start-BenchmarkService '--latency-ms', '5', '--faults', $plan
$bodies = @{}
$process = Start-Measured $write
Watch-Writes $process $bodies
$errors = "$(Get-Content "$($process.File).err" -Raw)"
Remove-Item "$($process.File)*"
$faults = (Invoke-Service Get faults).injected
$outcome = Get-Outcome $bodies
$holds = $outcome.Right -eq $count -and $outcome.Wrong -eq 0 -and $outcome.TwoFaced -eq 0 -and -not $errors
New-Row "$count assets through faults" "$($outcome.Right) right, $($outcome.Wrong) wrong, $($outcome.TwoFaced) written with two contents, $(if ($errors) { 'errors' } else { 'no error' }); faults: $($faults | ConvertTo-Json -Compress)" ($outcome.Right / $count) '= 1' $holds
Stop-LocalService

Start-BenchmarkService '--latency-ms', '5', '--faults', $plan
$bodies = @{}
$moments = [Random]::new(7)
foreach ($kill in 1..5) {
    $process = Start-Measured $write
    $null = $process.WaitForExit(2000 + $moments.Next(4000))
    $process.Kill()
    Watch-Writes $process $bodies
    Remove-Item "$($process.File)*"
}
$process = Start-Measured $write
Watch-Writes $process $bodies
$errors = "$(Get-Content "$($process.File).err" -Raw)"
Remove-Item "$($process.File)*"
$outcome = Get-Outcome $bodies
$holds = $outcome.Right -eq $count -and $outcome.Wrong -eq 0 -and $outcome.TwoFaced -eq 0 -and -not $errors
New-Row "the same, killed five times and started again" "$($outcome.Right) right, $($outcome.Wrong) wrong, $($outcome.TwoFaced) written with two contents, $(if ($errors) { 'errors' } else { 'no error' })" ($outcome.Right / $count) '= 1' $holds
