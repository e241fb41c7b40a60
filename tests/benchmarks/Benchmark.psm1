# What the benchmarks share: a local MK.IO, processes of their own to measure in, and medians.
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

$Root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
Import-Module (Join-Path $Root 'tests/services/LocalServices.psm1')

# Starts a local MK.IO with nothing in it, and points the environment at it, for this process and its children.
function Start-BenchmarkService([string[]] $Argument) {
    $service = Start-LocalMkIo (@('--storage-check', 'off') + $Argument)
    $env:MKIO_BASE_URL = $service.Values.MKIO_BASE_URL
    $env:MKIO_PROJECT = $service.Values.MKIO_PROJECT
    $env:MKIO_TOKEN = $service.Values.MKIO_TOKEN
}

function Invoke-Service([string] $Method, [string] $Path, [string] $Body) {
    $request = @{ Method = $Method; Uri = "$env:MKIO_BASE_URL/_emulator/$Path"; ContentType = 'application/json' }
    if ($Body) { $request.Body = $Body }
    Invoke-RestMethod @request
}

# What every measured script begins with: the module, connected, and a way to tell the peak of its memory in MiB.
$Prelude = @"
`$ErrorActionPreference = 'Stop'
function Get-PeakMemory { [int](([regex]::Match((Get-Content /proc/self/status -Raw), 'VmHWM:\s+(\d+)').Groups[1].Value) / 1024) }
Import-Module '$Root/out/MkIo/MkIo.psd1'

"@

# Runs a script in a PowerShell of its own and gives what it writes.
function Invoke-Measured([string] $Script) {
    $file = Join-Path ([IO.Path]::GetTempPath()) "$([guid]::NewGuid()).ps1"
    Set-Content $file ($Prelude + $Script)
    try {
        $output = pwsh -NoProfile -NonInteractive -File $file
        if ($LASTEXITCODE -ne 0) { throw "The measured script failed: $output" }
        $output
    }
    finally { Remove-Item $file }
}

# Starts a script in a PowerShell of its own without waiting for it; its errors and warnings go to a file.
function Start-Measured([string] $Script) {
    $file = Join-Path ([IO.Path]::GetTempPath()) "$([guid]::NewGuid()).ps1"
    Set-Content $file ($Prelude + $Script)
    Start-Process pwsh '-NoProfile', '-NonInteractive', '-File', $file -RedirectStandardOutput "$file.out" -RedirectStandardError "$file.err" -PassThru |
        Add-Member -PassThru -NotePropertyName File -NotePropertyValue $file
}

function Invoke-Peer {
    $peer = Join-Path $PSScriptRoot 'Peer/bin/Release/net10.0/Peer.dll'
    [double](dotnet $peer @args)
}

function Get-Median([double[]] $Value) {
    $sorted = @($Value | Sort-Object)
    $middle = [int][Math]::Floor($sorted.Count / 2)
    if ($sorted.Count % 2) { $sorted[$middle] } else { ($sorted[$middle - 1] + $sorted[$middle]) / 2 }
}

# A row of the table: what was measured, what it must be, and whether it is.
function New-Row([string] $Name, [string] $Measured, [double] $Ratio, [string] $Bound, [bool] $Holds) {
    [pscustomobject]@{ Benchmark = $Name; Measured = $Measured; Ratio = [Math]::Round($Ratio, 2); Bound = $Bound; Holds = $Holds }
}

Export-ModuleMember -Function Start-BenchmarkService, Start-LocalAzurite, Start-LocalS3, New-LocalSas, Invoke-Service, Stop-LocalService, Invoke-Measured, Start-Measured, Invoke-Peer, Get-Median, New-Row
