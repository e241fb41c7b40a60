# Starts and stops the servers that the tests and the quickstart talk to, all on free loopback ports.
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

$Root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
$LogFolder = Join-Path $Root 'out/services'

# One list for the process, however often this module is imported.
if (-not (Get-Variable MkIoLocalProcesses -Scope Global -ErrorAction Ignore)) {
    $global:MkIoLocalProcesses = [Collections.Generic.List[Diagnostics.Process]]::new()
}

function Start-LocalAzurite([string[]] $Argument = @()) {
    Start-LocalService azurite node (@(Join-Path $PSScriptRoot 'azurite.js') + $Argument) -Ready AZURITE_BLOB_URL
}

function Start-LocalS3([string[]] $Bucket, [string[]] $Argument = @()) {
    $arguments = @(Join-Path $PSScriptRoot 's3.js') + $Argument
    foreach ($name in $Bucket) { $arguments += '--bucket', $name }
    Start-LocalService s3 node $arguments -Ready S3_ENDPOINT
}

function Start-LocalMkIo([string[]] $Argument = @()) {
    $emulator = Get-Item (Join-Path $Root 'src/MkIo.Emulator/bin/*/net10.0/MkIo.Emulator.dll') |
        Sort-Object LastWriteTime | Select-Object -Last 1
    if (-not $emulator) { throw 'The emulator is not built yet: ./build.ps1 Build' }
    $service = Start-LocalService emulator dotnet (@($emulator.FullName, '--urls', 'http://127.0.0.1:0') + $Argument) -Ready MKIO_TOKEN
    if ($env:MKIO_TEST_JUDGE) { Add-LocalJudge $service }
    $service
}

# Puts the judge in front of a local MK.IO, with a report of its own in the folder that the variable names.
function Add-LocalJudge($Service) {
    $null = New-Item $env:MKIO_TEST_JUDGE -ItemType Directory -Force
    $report = Join-Path $env:MKIO_TEST_JUDGE "$([IO.Path]::GetRandomFileName()).jsonl"
    $script = Join-Path $Root 'tests/judge/judge.js'
    $judge = Start-LocalService judge node @($script, '--upstream', $Service.Values.MKIO_BASE_URL, '--report', $report) -Ready JUDGE_URL
    $Service.Values.MKIO_BASE_URL = $judge.Values.JUDGE_URL
}

# Starts a server, waits until it has printed the line <Ready>=…, its last, and returns all that it printed in this form.
function Start-LocalService {
    param([string] $Name, [string] $Program, [string[]] $ArgumentList, [string] $Ready)

    $null = New-Item $LogFolder -ItemType Directory -Force
    $log = Join-Path $LogFolder "$Name-$([IO.Path]::GetRandomFileName()).log"
    $quoted = $ArgumentList | ForEach-Object { '"{0}"' -f $_ }
    $process = Start-Process $Program $quoted -RedirectStandardOutput $log -RedirectStandardError "$log.err" -NoNewWindow -PassThru
    # Without this, .NET Framework forgets how the process ended.
    $null = $process.Handle
    $global:MkIoLocalProcesses.Add($process)

    $patience = [Diagnostics.Stopwatch]::StartNew()
    while ($patience.Elapsed.TotalSeconds -lt 60 -and -not $process.HasExited) {
        $values = Read-Value $log
        if ($values.ContainsKey($Ready)) { return [pscustomobject]@{ Name = $Name; Process = $process; Values = $values; Log = $log } }
        Start-Sleep -Milliseconds 100
    }
    throw "$Name did not start:`n$(Get-Content $log, "$log.err" -Raw)"
}

# A last line without its end may still be growing.
function Read-Value([string] $Path) {
    $values = @{}
    $text = Get-Content -LiteralPath $Path -Raw
    foreach ($match in [regex]::Matches("$text", '(?m)^([A-Z0-9_]+)=(.*?)\r?\n')) {
        $values[$match.Groups[1].Value] = $match.Groups[2].Value
    }
    $values
}

function Stop-LocalService {
    foreach ($process in $global:MkIoLocalProcesses) {
        if (-not $process.HasExited) { Stop-Gently $process }
    }
    $global:MkIoLocalProcesses.Clear()
}

function Stop-Gently([Diagnostics.Process] $Process) {
    # Windows has no way to ask a process without a window to end.
    if ([Environment]::OSVersion.Platform -eq 'Unix') {
        & sh -c "kill -TERM $($Process.Id)"
        if ($Process.WaitForExit(5000)) { return }
    }
    $Process.Kill()
    $Process.WaitForExit()
}

# Makes containers with blobs, and returns them as Az.Storage's Get-AzStorageContainer would.
function New-LocalContainer {
    param(
        [Parameter(Mandatory = $true)] [string] $BlobUrl,
        [Parameter(Mandatory = $true)] [string[]] $Name,
        [string[]] $Blob = @()
    )

    $body = @{ url = $BlobUrl; containers = $Name }
    if ($Blob) { $body.blobs = $Blob }
    $null = Invoke-LocalTool seed $body
    $context = [pscustomobject]@{ StorageAccountName = ([uri]$BlobUrl).Segments[-1]; BlobEndPoint = $BlobUrl }
    foreach ($item in $Name) { [pscustomobject]@{ Name = $item; Context = $context } }
}

# The account's "Blob service SAS URL"; what is not given is as MK.IO wants it.
function New-LocalSas {
    param(
        [Parameter(Mandatory = $true)] [string] $BlobUrl,
        [string] $Services,
        [string] $ResourceTypes,
        [string] $Permissions,
        [Nullable[DateTimeOffset]] $Starts,
        [Nullable[DateTimeOffset]] $Expires,
        [string] $Protocol,
        [string] $Ip,
        [string] $Kind
    )

    $body = @{ url = $BlobUrl }
    if ($Kind) { $body.kind = $Kind }
    if ($Services) { $body.services = $Services }
    if ($ResourceTypes) { $body.types = $ResourceTypes }
    if ($Permissions) { $body.permissions = $Permissions }
    if ($Starts) { $body.starts = $Starts.ToString('o') }
    if ($Expires) { $body.expires = $Expires.ToString('o') }
    if ($Protocol) { $body.protocol = $Protocol }
    if ($Ip) { $body.ip = $Ip }
    Invoke-LocalTool sas $body
}

# Asks tools.js, which starts with the first question.
function Invoke-LocalTool([string] $Tool, [hashtable] $Body) {
    $running = Get-Variable MkIoLocalTool -Scope Global -ValueOnly -ErrorAction Ignore
    if (-not $running -or $running.Process.HasExited) {
        $running = $global:MkIoLocalTool = Start-LocalService tools node @(Join-Path $PSScriptRoot tools.js) -Ready TOOLS_URL
    }
    Invoke-RestMethod -Method Post -Uri "$($running.Values.TOOLS_URL)/$Tool" -Body ($Body | ConvertTo-Json) -ContentType 'application/json'
}

# A session that ends without having stopped its servers takes them along. The action runs outside this module.
$global:MkIoStopLocalService = ${function:Stop-LocalService}
$null = Register-EngineEvent -SourceIdentifier PowerShell.Exiting -SupportEvent -Action { & $global:MkIoStopLocalService }

Export-ModuleMember -Function Start-LocalAzurite, Start-LocalS3, Start-LocalMkIo, Stop-LocalService, New-LocalContainer, New-LocalSas
