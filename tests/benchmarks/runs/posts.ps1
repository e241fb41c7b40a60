# A POST that creates, through the same faults: a token too many is never made in silence.
$count = 300
$plan = '429=0.1,500=0.05,503=0.05,reset=0.01,reset-after=0.03,truncate=0.02,stall=0.02;seed=11;stall-ms=1500;method=POST'
Start-BenchmarkService '--faults', $plan
$asked, $returned, $doubted = Invoke-Measured @"
`$null = Connect-MkIo -NoCheck -TimeoutSeconds 1
`$organization = (Invoke-MkIoRestMethod /api/v1/user/profile).spec.activeOrganizationId
`$returned = `$doubted = 0
foreach (`$number in 1..$count) {
    `$token = New-MkIoToken -Description "t-`$number" -ExpiresIn 1.00:00:00 -OrganizationId `$organization -ErrorVariable failure -ErrorAction SilentlyContinue
    if (`$token) { `$returned++ } elseif ("`$failure" -match 'may have been carried out') { `$doubted++ }
}
$count; `$returned; `$doubted
"@
$null = Invoke-Service Post faults '{}'
$descriptions = Invoke-Measured '$null = Connect-MkIo; Get-MkIoToken | ForEach-Object Description | Where-Object { $_ -like "t-*" }'
$twice = @($descriptions | Group-Object | Where-Object Count -gt 1).Count
$unsaid = @($descriptions).Count - $returned - $doubted
New-Row "$asked tokens through faults" "$returned returned, $doubted said to be in doubt, $(@($descriptions).Count) made, $twice made twice" ($twice) '= 0' ($twice -eq 0 -and $unsaid -le 0 -and [int]$returned + [int]$doubted -gt 0)
