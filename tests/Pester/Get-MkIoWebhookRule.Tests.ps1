BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoWebhookRule jobs https://example.com/mkio MediaKind.JobFinished -AuthenticationHeader @{ Authorization = 'canary-secret' } -Header @{ a = '1'; b = '2' }
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoWebhookRule' {
    It 'gets by name and pattern' {
        (Get-MkIoWebhookRule jobs).Url | Should -Be https://example.com/mkio
        (Get-MkIoWebhookRule 'j*').Events | Should -Be MediaKind.JobFinished
        (Get-MkIoWebhookRule).Name | Should -Be jobs
        (Get-MkIoWebhookRule | Format-List * | Out-String) | Should -Not -Match canary
    }
}
