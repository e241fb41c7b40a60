# Each cmdlet runs with a token that was made for it alone, and with none that lacks one of the permissions.
BeforeDiscovery {
    # Prepare runs with all rights, Run with few. Sometimes: permissions that only other ways to call the cmdlet need.
    $cases = @(
        @{ Name = 'Get-MkIoAsset'; Run = { Get-MkIoAsset -First 1 } }
        @{ Name = 'New-MkIoAsset'; Prepare = { Remove-MkIoAsset least -Force -ErrorAction Ignore }; Run = { New-MkIoAsset least -StorageAccountName $account -Container least }; Sometimes = 'infra.storage.get' }
        @{ Name = 'Set-MkIoAsset'; Prepare = { $null = Set-MkIoAsset least -StorageAccountName $account -Container least -Description old }; Run = { Set-MkIoAsset least -Description new }; Sometimes = 'ams.asset.create', 'infra.storage.get' }
        @{ Name = 'Remove-MkIoAsset'; Prepare = { $null = Set-MkIoAsset least -StorageAccountName $account -Container least }; Run = { Remove-MkIoAsset least -Force }; Sometimes = 'ams.asset.get' }
        @{ Name = 'Get-MkIoStorageAccount'; Run = { Get-MkIoStorageAccount } }
        @{ Name = 'New-MkIoStorageAccount'; Prepare = { Remove-MkIoStorageAccount fresh -Force -ErrorAction Ignore }; Run = { New-MkIoStorageAccount fresh -SasUrl $sasUrl } }
        @{ Name = 'Set-MkIoStorageAccount'; Run = { Set-MkIoStorageAccount $account -Description "Least $(New-Guid)" }; Sometimes = 'infra.storage.create' }
        @{ Name = 'Remove-MkIoStorageAccount'; Prepare = { $null = New-MkIoStorageAccount fresh -SasUrl $sasUrl -ErrorAction Ignore }; Run = { Remove-MkIoStorageAccount fresh -Force }; Sometimes = 'ams.asset.get' }
        @{ Name = 'Get-MkIoOrganization'; Run = { Get-MkIoOrganization } }
        @{ Name = 'New-MkIoOrganization'; Run = { New-MkIoOrganization Least -Force } }
        @{ Name = 'Set-MkIoOrganization'; Run = { Set-MkIoOrganization -Name "Least $(New-Guid)" } }
        @{ Name = 'Get-MkIoUser'; Run = { Get-MkIoUser } }
        @{ Name = 'Get-MkIoInvite'; Run = { Get-MkIoInvite } }
        @{ Name = 'New-MkIoInvite'; Run = { New-MkIoInvite "$(New-Guid)@example.com" } }
        @{ Name = 'Remove-MkIoInvite'; Run = { Remove-MkIoInvite (New-MkIoInvite ada@example.com -Context $all).Id -Force } }
        @{ Name = 'Get-MkIoTeam'; Run = { Get-MkIoTeam } }
        @{ Name = 'New-MkIoTeam'; Prepare = { Remove-MkIoTeam least -Force -ErrorAction Ignore }; Run = { New-MkIoTeam least -Member demo@example.com } }
        @{ Name = 'Set-MkIoTeam'; Prepare = { Remove-MkIoTeam least -Force -ErrorAction Ignore; $null = New-MkIoTeam least }; Run = { Set-MkIoTeam least -AddMember demo@example.com } }
        @{ Name = 'Remove-MkIoTeam'; Prepare = { $null = New-MkIoTeam least -ErrorAction Ignore }; Run = { Remove-MkIoTeam least -Force } }
        @{ Name = 'Get-MkIoRole'; Run = { Get-MkIoRole } }
        @{ Name = 'Get-MkIoScope'; Run = { Get-MkIoScope } }
        @{ Name = 'Get-MkIoProject'; Run = { Get-MkIoProject } }
        @{ Name = 'New-MkIoProject'; Run = { New-MkIoProject "least-$(New-Guid)" -Location uksouth -PaymentMethodId $paymentMethod } }
        @{ Name = 'Set-MkIoProject'; Run = { Set-MkIoProject demo -DisplayName "Least $(New-Guid)" } }
        @{ Name = 'Select-MkIoProject'; Run = { Select-MkIoProject demo -WarningAction Stop } }
        @{ Name = 'Get-MkIoLocation'; Run = { Get-MkIoLocation } }
        @{ Name = 'Get-MkIoProjectUsage'; Run = { Get-MkIoProjectUsage } }
        @{ Name = 'Get-MkIoUsage'; Run = { Get-MkIoUsage } }
        @{ Name = 'Get-MkIoMetricsEndpoint'; Run = { Get-MkIoMetricsEndpoint } }
        @{ Name = 'Set-MkIoMetricsEndpoint'; Prepare = { $null = Set-MkIoMetricsEndpoint -Enabled $false }; Run = { Set-MkIoMetricsEndpoint -Enabled $true } }
        @{ Name = 'Get-MkIoPaymentMethod'; Run = { Get-MkIoPaymentMethod } }
        @{ Name = 'Set-MkIoPaymentMethod'; Run = { Set-MkIoPaymentMethod $paymentMethod "Least $(New-Guid)" } }
        @{ Name = 'Approve-MkIoPaymentMethod'; Run = { Approve-MkIoPaymentMethod $paymentMethod -Force } }
        @{ Name = 'Get-MkIoRateCard'; Run = { Get-MkIoRateCard $paymentMethod } }
        @{ Name = 'Set-MkIoProjectPaymentMethod'; Run = { Set-MkIoProjectPaymentMethod demo -PaymentMethodId $paymentMethod -Force } }
        @{ Name = 'Get-MkIoWebhookRule'; Run = { Get-MkIoWebhookRule } }
        @{ Name = 'New-MkIoWebhookRule'; Run = { New-MkIoWebhookRule "least-$(New-Guid)" https://example.com/ MediaKind.JobFinished } }
        @{ Name = 'Set-MkIoWebhookRule'; Prepare = { $null = Set-MkIoWebhookRule least https://example.com/ MediaKind.JobFinished -Enabled $true }; Run = { Set-MkIoWebhookRule least -Enabled $false }; Sometimes = 'webhooks.config.create' }
        @{ Name = 'Remove-MkIoWebhookRule'; Prepare = { $null = Set-MkIoWebhookRule least https://example.com/ MediaKind.JobFinished }; Run = { Remove-MkIoWebhookRule least -Force } }
        @{ Name = 'Get-MkIoWebhookEvent'; Prepare = { $null = Set-MkIoWebhookRule least https://example.com/ MediaKind.JobFinished }; Run = { Get-MkIoWebhookEvent least } }
        @{ Name = 'Get-MkIoToken'; Run = { Get-MkIoToken -Organization } }
        @{ Name = 'Revoke-MkIoToken'; Run = { Revoke-MkIoToken (New-MkIoToken -ExpiresIn 1.00:00:00 -Context $all).Id -Organization -Force } }
        # Last, since the only user is gone then.
        @{ Name = 'Remove-MkIoUser'; Run = { Remove-MkIoUser $user -Force } }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    $paymentMethod = 'c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0'
    Reset-Emulator
    $all = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
    $user = (Get-MkIoUser demo@example.com).Id
    $account = 'least'
    $sasUrl = New-TestSas
    $null = New-MkIoStorageAccount $account -SasUrl $sasUrl

    # Runs a case with a token; what went wrong comes back.
    function Invoke-Case($Case, $Token) {
        $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token -NoCheck
        if ($Case['Prepare']) { . $Case.Prepare }
        $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $Token -NoCheck 3>$null
        try { $ErrorActionPreference = 'Stop'; $null = . $Case.Run }
        catch { $_ }
        finally { $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token -NoCheck }
    }

    function ConvertTo-Tree($Grants) {
        $tree = @{}
        foreach ($grant in $Grants) {
            $resource, $verb = $grant.Permission -split '\.(?=[^.]+$)'
            if (-not $tree[$grant.ScopeKind]) { $tree[$grant.ScopeKind] = @{} }
            if (-not $tree[$grant.ScopeKind][$grant.ScopeId]) { $tree[$grant.ScopeKind][$grant.ScopeId] = @{} }
            $tree[$grant.ScopeKind][$grant.ScopeId][$resource] = @($tree[$grant.ScopeKind][$grant.ScopeId][$resource] | Where-Object { $_ }) + $verb
        }
        $tree
    }
}

AfterAll { Disconnect-MkIo }

Describe 'A token made for <Name>' -ForEach $cases {
    BeforeAll {
        $case = $_
        $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token -NoCheck
        $made = New-MkIoToken -ForCommand $Name -Project demo -ExpiresIn 1.00:00:00
        $grants = @(($made | Test-MkIoToken).Permissions)
    }

    It 'is enough for it' {
        $made.Type | Should -Be restricted
        $grants.Permission | Sort-Object -Unique | Should -Be ((Get-MkIoPermission $Name).Permission | Sort-Object -Unique)
        Invoke-Case $case $made.Token | Should -BeNullOrEmpty
    }

    It 'is not enough without any one of its permissions' {
        foreach ($permission in (Get-MkIoPermission $Name).Permission | Where-Object { $_ -notin @($case['Sometimes']) }) {
            $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token -NoCheck
            $less = New-MkIoToken restricted -ExpiresIn 1.00:00:00 -Permission (ConvertTo-Tree ($grants | Where-Object Permission -ne $permission))
            $failure = Invoke-Case $case $less.Token
            "$failure" | Should -Match ([regex]::Escape($permission)) -Because "$Name needs $permission"
            if ($Name -ne 'Select-MkIoProject') {
                $failure.CategoryInfo.Category | Should -Be PermissionDenied
                "$failure" | Should -BeLike '*the token, which is restricted, lacks*'
                $failure.ErrorDetails.RecommendedAction | Should -BeLike "*New-MkIoToken -ForCommand $Name*"
            }
        }
    }
}

Describe 'A right that the user lacks' {
    BeforeAll {
        Set-EmulatorSetting @{ userLacks = @('core.user.get') }
        $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
    }

    AfterAll { Set-EmulatorSetting @{ userLacks = @() } }

    It 'is said when a token is made' {
        $made = New-MkIoToken -ForCommand Set-MkIoTeam -ExpiresIn 1.00:00:00 -WarningVariable warning -WarningAction SilentlyContinue
        "$warning" | Should -BeLike '*lacks*core.user.get*'
        ($made | Test-MkIoToken).Permissions.Permission | Sort-Object | Should -Be core.team.get, core.team.update
    }

    It 'is told apart from one that the token lacks' {
        Get-MkIoUser -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*core.user.get, which the user of the token lacks*'
    }

    It 'is an error where nothing would be left' {
        New-MkIoToken -ForCommand Get-MkIoUser -ExpiresIn 1.00:00:00 -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*has none of the permissions*core.user.get*'
    }
}

Describe 'The sample runbook' {
    It 'runs to its end with a token that was made for it' {
        $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
        $runbook = "$PSScriptRoot/../../samples/runbook.ps1"
        $token = New-MkIoToken -ForScript $runbook -Project demo -ExpiresIn 1.00:00:00
        $token.Type | Should -Be restricted
        $env:MKIO_TOKEN, $env:MKIO_PROJECT, $env:MKIO_BASE_URL = $token.Token.Reveal(), 'demo', "$($services.BaseUrl)"
        try { $result = & $runbook -WarningVariable warning }
        finally { $env:MKIO_TOKEN = $env:MKIO_PROJECT = $env:MKIO_BASE_URL = $null }
        $result.Marked | Should -BeGreaterThan 0
        Get-MkIoUser -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].CategoryInfo.Category | Should -Be PermissionDenied
    }
}
