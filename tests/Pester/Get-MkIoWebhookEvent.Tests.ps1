BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method, [string] $Path) { @(Get-EmulatorRequest -Last 200 | Where-Object { $_.method -eq $Method -and $_.path -like "*$Path" }) }
    function Get-Body($Request) { if ($Request.body -is [string]) { $Request.body | ConvertFrom-Json } else { $Request.body } }
    $null = New-MkIoWebhookRule jobs https://example.com/mkio MediaKind.JobFinished -AuthenticationHeader @{ Authorization = 'canary-secret' } -Header @{ a = '1'; b = '2' }
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoWebhookEvent' {
    It 'asks for the events of rules that are piped' {
        Get-MkIoWebhookRule | Get-MkIoWebhookEvent -ErrorVariable failure
        $failure | Should -BeNullOrEmpty
        (Get-Sent GET /webhook/rules/jobs/events).status | Should -Be 200
    }

    It 'reports a rule that is not there' {
        Get-MkIoWebhookEvent nowhere -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.WebhookEventNotFound,*'
    }
}
