# What LeastPrivilege.Tests.ps1 does with a case.
$lastRefused = @{ Value = $null }

function Connect-WithAllRights {
    Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token -NoCheck
}

# Runs a case with a token; what went wrong comes back, and the request that the service refused is kept.
function Invoke-Case($Case, $Token) {
    $null = Connect-WithAllRights
    if ($Case['Prepare']) { . $Case.Prepare }
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $Token -NoCheck 3>$null
    # A request that needs no token marks where the case begins.
    $null = Invoke-RestMethod "$($services.BaseUrl)/api/ready"
    try { $ErrorActionPreference = 'Stop'; $null = . $Case.Run 6>$null }
    catch { $_ }
    finally {
        $sent = @(Get-EmulatorRequest -Last 50)
        $first = [array]::LastIndexOf($sent.path, '/api/ready')
        $lastRefused.Value = $sent | Select-Object -Skip ($first + 1) | Where-Object status -eq 403 | Select-Object -Last 1
        $null = Connect-WithAllRights
        if ($Case['Finish']) { . $Case.Finish }
    }
}

# The permissions as a tree that New-MkIoToken -Permission takes.
function ConvertTo-Tree($Grants) {
    # A restricted token has to name something, also where nothing is left.
    $tree = @{ 'core.project' = @{ $project = @{ 'webhooks.config' = @() } } }
    foreach ($grant in $Grants) {
        $resource, $verb = $grant.Permission -split '\.(?=[^.]+$)'
        if (-not $tree[$grant.ScopeKind]) { $tree[$grant.ScopeKind] = @{} }
        if (-not $tree[$grant.ScopeKind][$grant.ScopeId]) { $tree[$grant.ScopeKind][$grant.ScopeId] = @{} }
        $tree[$grant.ScopeKind][$grant.ScopeId][$resource] = @($tree[$grant.ScopeKind][$grant.ScopeId][$resource] | Where-Object { $_ }) + $verb
    }
    $tree
}

# Makes the user's membership an invitation that waits for an answer.
function Set-Invited {
    $null = Invoke-MkIoRestMethod -Method Patch "/api/v1/user/organizations/$organization" -Body @{ spec = @{ invite = @{ state = 'pending' } } }
}

# Has a machine run, or not.
function Set-Running([string] $Noun, [string] $Name, [bool] $Running) {
    if (((& "Get-MkIo$Noun" $Name).State -eq 'Running') -eq $Running) { return }
    if ($Running) { & "Start-MkIo$Noun" $Name -Wait } else { & "Stop-MkIo$Noun" $Name -Wait }
}
