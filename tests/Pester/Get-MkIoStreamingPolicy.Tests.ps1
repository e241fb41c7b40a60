BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoStreamingPolicy' {
    It 'gets the service''s own policies' {
        (Get-MkIoStreamingPolicy Predefined_*).Count | Should -BeGreaterOrEqual 6
        (Get-MkIoStreamingPolicy Predefined_MultiDrmStreaming).Encryption | Should -Be 'Cenc', 'Cbcs'
        (Get-MkIoStreamingPolicy Predefined_ClearStreamingOnly).IsPredefined | Should -BeTrue
        Get-MkIoStreamingPolicy | Format-Table | Out-String -Width 140 | Should -Match 'Predefined_DownloadOnly\s+None\s+Download'
    }
}
