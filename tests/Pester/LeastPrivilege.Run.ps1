# Runs the tests of each cmdlet with a token that New-MkIoToken -ForCommand made for it alone. What the tests call beside it keeps
# all rights. Tests with the tag AllRights are left out: they count tokens, or go to another project than that of the connection.
#   dotnet pwsh -File tests/Pester/LeastPrivilege.Run.ps1 [-Command Get-MkIoAsset,Set-MkIoAsset]
# ./build.sh test has built the module and restored Pester before.
param([string[]] $Command)

$ErrorActionPreference = 'Stop'
Import-Module "$PSScriptRoot/../../build/BuildTools.psm1"
Import-Module (Get-TestModulePath Pester)
Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
Import-TestModule
$global:LeastRun = @{ Services = Start-TestServices; Command = ''; Of = $null; Context = $null; Calls = 0 }
$global:LeastRun.All = Connect-MkIo -BaseUrl $global:LeastRun.Services.BaseUrl -Project demo -Token $global:LeastRun.Services.Token -NoCheck
# A connection that was made once cannot be taken up again by a cmdlet, and this one must not be noticed.
$global:LeastRun.Current = $global:LeastRun.All.GetType().Assembly.GetType('MkIo.PowerShell.Session.MkIoSession').GetProperty('Current')

# The connection with few rights beside the one of the tests; none where theirs has not all rights, or is of no service of ours.
function global:Get-LeastContext {
    $run = $global:LeastRun
    $run.Calls++
    $now = $run.Current.GetValue($null)
    if ($now -and [object]::ReferenceEquals($now, $run.Of)) { return $run.Context }
    $run.Of, $run.Context = $now, $null
    if (-not $now.Project -or $now.TokenType -eq 'restricted' -or $now.BaseUrl -ne $run.All.BaseUrl) { return }
    $token = New-MkIoToken -ForCommand $run.Command -Project $now.Project -ExpiresIn 2.00:00:00 -Context $run.All
    $run.Context = MkIo\Connect-MkIo -BaseUrl $now.BaseUrl -Project $now.Project -Token $token.Token -NoCheck 3>$null
    $run.Current.SetValue($null, $now)
    $run.Context
}

# The token is made with the connection, before tests begin to count requests.
function global:Connect-MkIo {
    $context = if ($MyInvocation.ExpectingInput) { $input | MkIo\Connect-MkIo @args } else { MkIo\Connect-MkIo @args }
    $null = Get-LeastContext
    $context
}

# The names of what is here are seen by the tests, and so there are few.
function Invoke-LeastRun([string] $Name) {
    $global:LeastRun.Command, $global:LeastRun.Of, $global:LeastRun.Calls = $Name, $null, 0
    $global:PSDefaultParameterValues = @{ "${Name}:Context" = { Get-LeastContext } }
    $global:LeastRun.Result = Invoke-Pester 3>$null 6>$null -Configuration (New-PesterConfiguration @{
            Run = @{ Path = "$PSScriptRoot/$Name.Tests.ps1"; PassThru = $true }
            Filter = @{ ExcludeTag = 'AllRights' }
            Output = @{ Verbosity = 'None' }
        })
    $global:PSDefaultParameterValues = @{}
    Complete-LeastRun $Name $global:LeastRun.Result
}

function Complete-LeastRun([string] $Name, $Result) {
    Write-Host "$Name`: $($Result.PassedCount) passed, $($Result.FailedCount) failed, $($Result.NotRunCount) left out"
    $Result.Failed | ForEach-Object { Write-Host "  $($_.ExpandedPath): $($_.ErrorRecord -join '; ')" }
    # A cmdlet that no test has called has proved nothing.
    [pscustomobject]@{ Passed = $Result.PassedCount; Failed = $Result.FailedCount + [int]($global:LeastRun.Calls -eq 0); LeftOut = $Result.NotRunCount }
}

$global:LeastRun.Results = (Get-Command -Module MkIo -CommandType Cmdlet).Name |
    Where-Object { (-not $Command -or $_ -in ($Command -split ',')) -and (Test-Path "$PSScriptRoot/$_.Tests.ps1") -and (Get-MkIoPermission $_) -and (Get-Command "MkIo\$_").Parameters['Context'] } |
    ForEach-Object { Invoke-LeastRun $_ }
Stop-TestServices
$sum = @{}
foreach ($figure in 'Passed', 'Failed', 'LeftOut') { $sum[$figure] = ($global:LeastRun.Results | Measure-Object $figure -Sum).Sum }
"$(@($global:LeastRun.Results).Count) cmdlets, each with a token of its own: $($sum.Passed) tests passed, $($sum.Failed) failed, $($sum.LeftOut) left out"
if ($sum.Failed) { exit 1 }
