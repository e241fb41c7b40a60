BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStreamingPolicy own -Encryption None
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoStreamingPolicy' {
    It 'removes one''s own policy and no other' {
        Remove-MkIoStreamingPolicy own -Force
        Get-MkIoStreamingPolicy own -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        Remove-MkIoStreamingPolicy Predefined_ClearKey -Force -ErrorVariable failure -ErrorAction SilentlyContinue
        @($failure).Count | Should -BeGreaterThan 0
    }
}
