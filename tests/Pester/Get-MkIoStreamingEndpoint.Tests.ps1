BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = 'one', 'two' | ForEach-Object { New-MkIoStreamingEndpoint $_ -Wait -Description old }
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoStreamingEndpoint' -Tag Slow {
    It 'gets all and one, with state and host name' {
        (Get-MkIoStreamingEndpoint).Name | Sort-Object | Should -Be 'one', 'two'
        (Get-MkIoStreamingEndpoint one).HostName | Should -Not -BeNullOrEmpty
        @(Get-MkIoStreamingEndpoint -Filter "properties/resourceState eq 'Stopped'").Count | Should -Be 2
        Get-MkIoStreamingEndpoint | Format-Table | Out-String -Width 160 | Should -Match 'one\s+Stopped'
        (TabExpansion2 'Get-MkIoStreamingUrl -StreamingEndpoint t').CompletionMatches.CompletionText | Should -Be 'two'
    }
}
