BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoWebhookRule jobs https://example.com/mkio MediaKind.JobFinished -AuthenticationHeader @{ Authorization = 'canary-secret' } -Header @{ a = '1'; b = '2' }
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoWebhookRule' {
    It 'removes rules' {
        Get-MkIoWebhookRule | Remove-MkIoWebhookRule -Force
        Get-MkIoWebhookRule | Should -BeNullOrEmpty
    }
}
