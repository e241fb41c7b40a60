# A runbook that is meant to run with a token that can do just this and nothing else:
#
#   $token = New-MkIoToken -ForScript samples/runbook.ps1 -Project demo -ExpiresIn 90d
#   Set-Secret mkio $token.Token.ToSecureString()
#
# and then, where it runs, with MKIO_TOKEN and MKIO_PROJECT in the environment.
#requires -Modules MkIo
param([int] $Days = 30)

$ErrorActionPreference = 'Stop'
$null = Connect-MkIo

# What is new is marked for review.
$limit = [DateTimeOffset]::UtcNow.AddDays(-$Days)
$marked = Get-MkIoAsset -First 5 | Where-Object { $_.Created -gt $limit } | Set-MkIoAsset -Label @{ review = 'yes' }

[pscustomobject]@{
    Marked = @($marked).Count
    Meters = @(Get-MkIoProjectUsage).Count
    Rules  = @(Get-MkIoWebhookRule).Count
}
