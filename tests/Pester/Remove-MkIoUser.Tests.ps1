BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
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
