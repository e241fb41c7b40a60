BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = 'e1', 'e2', 'f1' | ForEach-Object { New-MkIoLiveEvent $_ -Tag @{ kind = $_.Substring(0, 1) } }
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoLiveEvent' {
    It 'gets one, some, by tag and all' {
        (Get-MkIoLiveEvent e1).Name | Should -Be 'e1'
        (Get-MkIoLiveEvent e*).Name | Should -Be 'e1', 'e2'
        (Get-MkIoLiveEvent -Label @{ kind = 'f' }).Name | Should -Be 'f1'
        @(Get-MkIoLiveEvent).Count | Should -Be 3
    }

    It 'has no address to send to before it has started' {
        @((Get-MkIoLiveEvent e1).IngestUrl).Count | Should -Be 0
    }

    It 'completes names' {
        (TabExpansion2 'Get-MkIoLiveEvent e').CompletionMatches.CompletionText | Should -Be 'e1', 'e2'
    }
}
