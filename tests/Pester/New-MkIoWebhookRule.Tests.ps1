BeforeDiscovery { . "$PSScriptRoot/WebhookRuleCases.ps1" }

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method, [string] $Path) { @(Get-EmulatorRequest -Last 200 | Where-Object { $_.method -eq $Method -and $_.path -like "*$Path" }) }
    function Get-Body($Request) { if ($Request.body -is [string]) { $Request.body | ConvertFrom-Json } else { $Request.body } }
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoWebhookRule' {
    It 'makes a rule and keeps its secrets' {
        $rule = New-MkIoWebhookRule jobs https://example.com/mkio MediaKind.JobFinished -AuthenticationHeader @{ Authorization = (ConvertTo-SecureString canary-secret -AsPlainText -Force) }
        $rule.PSTypeNames[0] | Should -Be 'MkIo.Management.WebhookRule'
        $rule.Enabled | Should -BeTrue
        (Get-Sent PUT /webhook/rules/jobs)[-1].body | ConvertTo-Json -Depth 8 | Should -Match 'Authorization'
        ($rule | Format-List * | Out-String) + ($rule | ConvertTo-Json -Depth 8) | Should -Not -Match canary
    }

    It 'shows no secret with -Debug' {
        $debug = New-MkIoWebhookRule debug https://example.com/mkio MediaKind.JobFinished -AuthenticationHeader @{ Authorization = 'canary-secret' } -Debug 5>&1 | Out-String -Width 4000
        $debug | Should -Match webhook
        $debug | Should -Not -Match canary
    }

    It 'refuses one that exists' {
        $null = New-MkIoWebhookRule twice https://example.com/mkio MediaKind.JobFinished
        New-MkIoWebhookRule twice https://example.com/mkio MediaKind.JobFinished -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.WebhookRuleAlreadyExists,*'
    }

    It 'completes the types of events' {
        (TabExpansion2 'New-MkIoWebhookRule x https://a.b -Event MediaKind.Job').CompletionMatches.ListItemText | Should -Be MediaKind.JobStarted, MediaKind.JobFinished
    }
}

Describe 'New-MkIoWebhookRule, all settings' {
    It 'sends <Case>' -ForEach $WebhookRuleCases {
        $rule = New-MkIoWebhookRule $Name @Parameters
        & $Check $rule (Get-Body (Get-Sent PUT "/webhook/rules/$Name")[-1])
    }
}
