# 2,000 containers into Set-MkIoAsset, 16 in flight, 20 ms away: the same requests by a bare HttpClient loop in C#,
# by ForEach-Object -Parallel, and by a plain loop. The plain loop would take minutes, so it does a tenth and is scaled.
$count, $tenth, $inFlight, $runs = 2000, 200, 16, 5
Start-BenchmarkService '--latency-ms', '20'

$requests = @'
function Set-Plainly([string] $Name) {
    $uri = "$env:MKIO_BASE_URL/api/v1/projects/$env:MKIO_PROJECT/media/assets/$Name"
    $headers = @{ Authorization = "Bearer $env:MKIO_TOKEN" }
    $null = Invoke-RestMethod $uri -Headers $headers -SkipHttpErrorCheck
    $body = @{ properties = @{ storageAccountName = 's'; container = $Name } } | ConvertTo-Json
    $null = Invoke-RestMethod $uri -Method Put -Headers $headers -Body $body -ContentType application/json
}
'@

$cmdlet, $bare, $parallel, $plain = @(), @(), @(), @()
foreach ($run in 1..$runs) {
    $cmdlet += [double](Invoke-Measured @"
`$null = Connect-MkIo
`$null = 1..50 | ForEach-Object { [pscustomobject]@{ Name = "cw-$run-`$_"; Container = "cw-$run-`$_" } } | Set-MkIoAsset -StorageAccountName s -ThrottleLimit $inFlight
`$containers = 1..$count | ForEach-Object { [pscustomobject]@{ Name = "c-$run-`$_"; Container = "c-$run-`$_" } }
(Measure-Command { `$containers | Set-MkIoAsset -StorageAccountName s -ThrottleLimit $inFlight }).TotalSeconds
"@)
    $bare += Invoke-Peer write $count $inFlight "b-$run"
    $parallel += [double](Invoke-Measured @"
`$define = @'
$requests
'@
1..50 | ForEach-Object -ThrottleLimit $inFlight -Parallel { Invoke-Expression `$using:define; Set-Plainly "pw-$run-`$_" }
(Measure-Command { 1..$count | ForEach-Object -ThrottleLimit $inFlight -Parallel { Invoke-Expression `$using:define; Set-Plainly "p-$run-`$_" } }).TotalSeconds
"@)
    $plain += 10 * [double](Invoke-Measured @"
$requests
1..5 | ForEach-Object { Set-Plainly "lw-$run-`$_" }
(Measure-Command { 1..$tenth | ForEach-Object { Set-Plainly "l-$run-`$_" } }).TotalSeconds
"@)
}

$own = Get-Median $cmdlet
foreach ($peer in @(
        @{ Name = 'a bare HttpClient loop in C#'; Seconds = Get-Median $bare; Least = 0.8 }
        @{ Name = 'ForEach-Object -Parallel'; Seconds = Get-Median $parallel; Least = 1.5 }
        @{ Name = 'a plain Invoke-RestMethod loop'; Seconds = Get-Median $plain; Least = 10 })) {
    $ratio = $peer.Seconds / $own
    New-Row "$count containers, speed against $($peer.Name)" ('{0:0.00} s against {1:0.00} s' -f $own, $peer.Seconds) $ratio ">= $($peer.Least)" ($ratio -ge $peer.Least)
}
