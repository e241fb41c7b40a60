BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoUser' {
    It 'removes a user that is piped, and none with -WhatIf' {
        Get-MkIoUser demo@example.com | Remove-MkIoUser -WhatIf
        $user = Get-MkIoUser demo@example.com
        $user | Remove-MkIoUser -Force
        Get-MkIoUser | Should -BeNullOrEmpty
        $user | Remove-MkIoUser -Force -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.UserNotFound,*'
    }
}
