BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoUser' {
    It 'finds by mail address, name, pattern and id' {
        $user = Get-MkIoUser demo@example.com
        $user.PSTypeNames[0] | Should -Be 'MkIo.Management.User'
        (Get-MkIoUser 'Demo User').Id | Should -Be $user.Id
        (Get-MkIoUser '*@example.com').Id | Should -Be $user.Id
        (Get-MkIoUser $user.Id).Email | Should -Be demo@example.com
    }

    It 'completes mail addresses' {
        (TabExpansion2 'Get-MkIoUser de').CompletionMatches.ListItemText | Should -Contain demo@example.com
    }
}
