# The verdict over a run of the Pester tests through tests/judge. Dot-sourced by build.ps1.

# Reads the reports of all judges, shows what they object to, and returns the number of violations.
function Show-JudgeVerdict([string] $Folder) {
    $requests = 0
    $operations = [Collections.Generic.HashSet[string]]::new()
    $objections = @(foreach ($report in Get-ChildItem $Folder -Filter *.jsonl -ErrorAction Ignore) {
        foreach ($line in [IO.File]::ReadLines($report.FullName)) {
            $requests++
            $null = $operations.Add([regex]::Match($line, '^\{"operation":"([^"]*)"').Groups[1].Value)
            # Nearly all of a hundred thousand lines are such; to parse each would take longer than it took to judge them.
            if (-not $line.Contains('"request":[],"response":[],"excepted":[],"noted":[]')) { Read-JudgeObjection ($line | ConvertFrom-Json) }
        }
    })
    # Silence must not pass for a verdict.
    if ($requests -eq 0) { throw "The judge saw no request: $Folder holds none." }

    $violations = @($objections | Where-Object Kind -in 'request', 'response')
    $violations | Group-Object Kind, Operation, Status, What | Sort-Object Name | ForEach-Object {
        $count = $_.Count
        $_.Group[0] | Select-Object @{ Name = 'Count'; Expression = { $count } }, Kind, Operation, Status, What, Example
    } | Format-List | Out-Host

    $objections | Where-Object Kind -in 'exception', 'note' | Group-Object Kind, What | Sort-Object Name |
        ForEach-Object { Write-Host "$($_.Group[0].Kind), $($_.Count) times: $($_.Group[0].What)" }
    $refused = @($objections | Where-Object Kind -eq 'refused').Count
    Write-Host "$refused requests were refused by the local MK.IO and the judge alike."
    $counts = foreach ($kind in 'request', 'response') { @($violations | Where-Object Kind -eq $kind).Count }
    Write-Host ('judge: {0} requests, {1} operations, {2} request violations, {3} response violations' -f (@($requests, $operations.Count) + $counts))
    $violations.Count
}

# What a line of a report objects to: a request that the local MK.IO took or refused, its answer, what exceptions.json lists,
# and what Prism only warns of: an error with a status that the document does not declare.
function Read-JudgeObjection($Line) {
    $common = @{ Operation = $Line.operation; Status = $Line.status }
    if ($Line.request) {
        $kind = if ($Line.refused) { 'refused' } else { 'request' }
        [pscustomobject](@{ Kind = $kind; What = $Line.request -join '; '; Example = $Line.sent } + $common)
    }
    if ($Line.response) {
        [pscustomobject](@{ Kind = 'response'; What = $Line.response -join '; '; Example = $Line.answered } + $common)
    }
    foreach ($warning in $Line.noted) {
        [pscustomobject](@{ Kind = 'note'; What = "$($Line.operation) -> $($Line.status): $warning"; Example = $null } + $common)
    }
    foreach ($reason in $Line.excepted) {
        [pscustomobject](@{ Kind = 'exception'; What = $reason; Example = $null } + $common)
    }
}
