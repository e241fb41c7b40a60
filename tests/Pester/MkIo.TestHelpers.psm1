# What the Pester files share: the servers that they talk to, and a look into the local MK.IO.
#
#   BeforeAll {
#       Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
#       Import-TestModule
#       $services = Start-TestServices
#       Reset-Emulator
#       Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
#   }
Set-StrictMode -Version 3.0

$Root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
Import-Module (Join-Path $Root 'tests/services/LocalServices.psm1')

# Keys that have the four rights or fewer, with the same secret as the one that may do everything.
$LimitedKeys = @{
    AKIAMKIOLEAST0000001 = 's3:ListBucket,s3:GetObject,s3:PutObject,s3:DeleteObject'
    AKIAMKIONOLIST000001 = 's3:GetObject,s3:PutObject,s3:DeleteObject'
    AKIAMKIONOGET0000001 = 's3:ListBucket,s3:PutObject,s3:DeleteObject'
    AKIAMKIONOPUT0000001 = 's3:ListBucket,s3:GetObject,s3:DeleteObject'
    AKIAMKIONODELETE0001 = 's3:ListBucket,s3:GetObject,s3:PutObject'
    AKIAMKIONOTHING00001 = 's3:Nothing'
}

# Starts Azurite, the S3 server and the emulator at the first call; later calls, from any file, get the same ones.
# They end with Stop-TestServices, or with the session.
# The emulator counts no limits here, or hurried tests would wait for each other; -Force starts all anew.
function Start-TestServices {
    param(
        [string[]] $Bucket = @('media-one', 'media-two', 'media-eu@eu-central-1', 'media-empty', 'my-archive', 'media.example.com', '123', ('m' * 63)),
        [string[]] $EmulatorArgument = @('--rate-limits', 'off'),
        [switch] $Force
    )

    if ($Force) { Stop-TestServices }
    if (Get-Variable MkIoTestServices -Scope Global -ErrorAction Ignore) { return $global:MkIoTestServices }

    try {
        $azurite = Start-LocalAzurite
        $limited = foreach ($id in $LimitedKeys.Keys) { '--limited-key', "$id=$($LimitedKeys[$id])" }
        $s3 = Start-LocalS3 $Bucket (@('--foreign-bucket', 'not-ours') + $limited)
        # The variable of Amazon's own tools; without it the checks would ask Amazon.
        $env:AWS_ENDPOINT_URL_S3 = $s3.Values.S3_ENDPOINT
        $emulator = Start-LocalMkIo (@('--s3-endpoint', $s3.Values.S3_ENDPOINT) + $EmulatorArgument)
    }
    catch {
        Stop-LocalService
        throw
    }

    $global:MkIoTestServices = [pscustomobject]@{
        BaseUrl           = $emulator.Values.MKIO_BASE_URL
        Project           = $emulator.Values.MKIO_PROJECT
        Token             = $emulator.Values.MKIO_TOKEN
        BlobUrl           = $azurite.Values.AZURITE_BLOB_URL
        S3Endpoint        = $s3.Values.S3_ENDPOINT
        S3AccessKeyId     = $s3.Values.S3_ACCESS_KEY_ID
        S3SecretAccessKey = $s3.Values.S3_SECRET_ACCESS_KEY
        S3Bucket          = $Bucket
    }
    $global:MkIoTestServices
}

function Stop-TestServices {
    $env:AWS_ENDPOINT_URL_S3 = $null
    Stop-LocalService
    Remove-Variable MkIoTestServices -Scope Global -ErrorAction Ignore
}

# The module as it is shipped, from out/MkIo.
function Import-TestModule {
    $module = Join-Path $Root 'out/MkIo/MkIo.psd1'
    if (-not (Test-Path $module)) { throw 'The module is not built yet: ./build.ps1 Build' }
    Import-Module $module -Global
}

# An account SAS URL of the test account, good or bad in any one part:
#   New-TestSas -Permissions rwdac            # without list
#   New-TestSas -ResourceTypes o              # objects only
#   New-TestSas -Expires ([DateTimeOffset]::Now.AddDays(-1))
function New-TestSas {
    param(
        [string] $Services,
        [string] $ResourceTypes,
        [string] $Permissions,
        [Nullable[DateTimeOffset]] $Starts,
        [Nullable[DateTimeOffset]] $Expires,
        [ValidateSet('https', 'https,http')]
        [string] $Protocol,
        [string] $Ip,
        [ValidateSet('account', 'container', 'user', 'policy')]
        [string] $Kind
    )

    New-LocalSas -BlobUrl (Start-TestServices).BlobUrl @PSBoundParameters
}

# What nearly every test begins with: the module, the services, an empty emulator, and a connection with all rights.
function Connect-TestService {
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
    $services
}

# Makes containers with blobs; the objects look like those of Get-AzStorageContainer.
function New-TestContainer {
    param(
        [Parameter(Mandatory = $true)] [string[]] $Name,
        [string[]] $Blob = @()
    )

    New-LocalContainer -BlobUrl (Start-TestServices).BlobUrl -Name $Name -Blob $Blob
}

# What was counted of requests that the contract forbids, before the emulator forgot it, and how many of them were meant.
$script:InvalidBefore = @()
$script:Refused = 0

function Reset-Emulator {
    $script:InvalidBefore += Get-InvalidNow
    $null = Invoke-Emulator Post reset
}

# A test that sends something wrong on purpose says so.
function Register-RefusedRequest([int] $Count = 1) {
    $script:Refused += $Count
}

# All that the cmdlets sent was valid, but for what was wrong on purpose: told at the end of a run, as a text; empty when all is well.
function Get-InvalidRequestReport {
    if (-not (Get-Variable MkIoTestServices -Scope Global -ErrorAction Ignore)) { return }
    $invalid = @($script:InvalidBefore) + @(Get-InvalidNow)
    $count = 0
    foreach ($operation in $invalid) { $count += $operation.invalid }
    if ($count -ne $script:Refused) {
        "$count requests were not valid, $($script:Refused) of them on purpose:"
        $invalid | ForEach-Object { "  $($_.invalid) x $($_.method) $($_.path): $($_.lastInvalid)" }
    }
}

function Get-InvalidNow {
    Get-EmulatorOperation | Where-Object invalid -gt 0
}

# The operations that were called: document, method, path, calls, invalid, lastInvalid. -All: the other ones too.
function Get-EmulatorOperation {
    param([switch] $All)

    (Invoke-Emulator Get "operations?called=$("$(-not $All)".ToLowerInvariant())").operations
}

# Whether cmdlets reached every operation of a document, and called none in a way that it forbids. Tells the count, and returns what is wrong.
function Get-OperationGap([string] $Document, [string[]] $Unbuilt = @()) {
    $operations = @(Get-EmulatorOperation -All | Where-Object document -eq $Document)
    $due = @($operations | Where-Object { "$($_.method) $($_.path)" -notin $Unbuilt })
    $reached = @($due | Where-Object { $_.calls -gt 0 -and $_.invalid -eq 0 })
    Write-Host "    ${Document}: $($reached.Count) of $($due.Count) operations, $($operations.Count - $due.Count) unbuilt"
    $due | Where-Object { $_ -notin $reached } | ForEach-Object { "$($_ | ConvertTo-Json -Compress)" }
    if ($operations.Count -eq 0) { "there is no document $Document" }
    if ($operations.Count - $due.Count -ne $Unbuilt.Count) { "one of these is no operation of ${Document}: $Unbuilt" }
    $operations | Where-Object { $_.calls -gt 0 -and $_ -notin $due } | ForEach-Object { "$($_.method) $($_.path) is called, and said to be unbuilt" }
}

# The last requests, oldest first, as they were sent: method, path, status, body.
function Get-EmulatorRequest {
    param([int] $Last = 100)

    (Invoke-Emulator Get "requests?last=$Last").requests
}

# Changes what the emulator does, such as Set-EmulatorSetting @{ refuseFields = @('futureField') }.
function Set-EmulatorSetting {
    param([Parameter(Mandatory = $true)] [hashtable] $Setting)

    $null = Invoke-Emulator Post settings ($Setting | ConvertTo-Json -Depth 5)
}

# A user of the organization more, whom only people could bring in by accepting an invitation.
function Add-EmulatorUser([string] $Email) {
    $null = Invoke-Emulator Post users (@{ email = $Email } | ConvertTo-Json)
}

# Waits until something is so, however long the machine takes, and throws where it never is.
function Wait-Until([scriptblock] $Condition, [int] $Seconds = 20) {
    $patience = [Diagnostics.Stopwatch]::StartNew()
    while (-not (& $Condition)) {
        if ($patience.Elapsed.TotalSeconds -gt $Seconds) { throw "Not so after $Seconds seconds: $Condition" }
        Start-Sleep -Milliseconds 25 # time between two looks
    }
}

# What the host shows while a command runs, such as the messages of -WhatIf, which only a transcript records.
function Get-Shown([scriptblock] $Command) {
    $log = [IO.Path]::GetTempFileName()
    try {
        $null = Start-Transcript $log
        try { $null = & $Command } finally { $null = Stop-Transcript }
        Get-Content $log -Raw
    }
    finally { Remove-Item $log }
}

function Invoke-Emulator([string] $Method, [string] $Path, [string] $Body) {
    $services = Start-TestServices
    $request = @{ Method = $Method; Uri = "$($services.BaseUrl)/_emulator/$Path"; ContentType = 'application/json' }
    if ($Body) { $request.Body = $Body }
    Invoke-RestMethod @request
}

Export-ModuleMember -Function Start-TestServices, Stop-TestServices, Connect-TestService, Import-TestModule, New-TestSas, New-TestContainer,
    Reset-Emulator, Register-RefusedRequest, Get-InvalidRequestReport, Get-EmulatorOperation, Get-OperationGap, Get-EmulatorRequest,
    Set-EmulatorSetting, Add-EmulatorUser, Wait-Until, Get-Shown
