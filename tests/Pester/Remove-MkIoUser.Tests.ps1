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

Describe 'Remove-MkIoUser, with a row that has a name' {
    It 'shows the name in the prompt' {
        $shown = Get-Shown { [pscustomobject]@{ Id = '7f3c2f6e-0f0b-4f0e-8a57-0c1d2e3f4a5b'; Name = 'Somebody' } | Remove-MkIoUser -WhatIf }
        $shown | Should -BeLike '*Somebody (7f3c2f6e-0f0b-4f0e-8a57-0c1d2e3f4a5b)*'
    }
}
