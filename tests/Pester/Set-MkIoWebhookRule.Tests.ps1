BeforeDiscovery { . "$PSScriptRoot/WebhookRuleCases.ps1" }

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method, [string] $Path) { @(Get-EmulatorRequest -Last 200 | Where-Object { $_.method -eq $Method -and $_.path -like "*$Path" }) }
    function Get-Body($Request) { if ($Request.body -is [string]) { $Request.body | ConvertFrom-Json } else { $Request.body } }
    $null = New-MkIoWebhookRule jobs https://example.com/mkio MediaKind.JobFinished -AuthenticationHeader @{ Authorization = 'canary-secret' } -Header @{ a = '1'; b = '2' }
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoWebhookRule' {
    It 'changes what it is told and keeps the rest' {
        $rule = Set-MkIoWebhookRule jobs -Enabled $false -Header @{ b = $null; c = '3' }
        $rule.Enabled | Should -BeFalse
        $rule.Spec.Headers.Keys | Sort-Object | Should -Be a, c
        $rule.Events | Should -Be MediaKind.JobFinished
        $before = (Get-Sent PUT /webhook/rules/jobs).Count
        $null = Get-MkIoWebhookRule jobs | Set-MkIoWebhookRule -Enabled $false
        (Get-Sent PUT /webhook/rules/jobs).Count | Should -Be $before
    }

    It 'makes one that is missing, where it is told enough' {
        (Set-MkIoWebhookRule fresh https://example.org/ MediaKind.JobStarted).Name | Should -Be fresh
        Set-MkIoWebhookRule poor -Enabled $true -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*-Url and -Event*'
    }
}

Describe 'Set-MkIoWebhookRule, all settings' {
    It 'sends <Case>' -ForEach $WebhookRuleCases {
        $rule = Set-MkIoWebhookRule $Name @Parameters
        & $Check $rule (Get-Body (Get-Sent PUT "/webhook/rules/$Name")[-1])
    }
}
