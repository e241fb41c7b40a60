BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
}

AfterAll { Disconnect-MkIo }

Describe 'Revoke-MkIoToken' {
    It 'makes a token useless' {
        $token = New-MkIoToken -ExpiresIn 5.00:00:00
        $token | Revoke-MkIoToken -Force
        $failure = { $token | Connect-MkIo -Project demo -BaseUrl $services.BaseUrl } | Should -Throw -PassThru
        "$failure" | Should -BeLike '*does not accept the token*'
        Get-MkIoToken | Where-Object Id -eq $token.Id | Should -BeNullOrEmpty
    }

    It 'revokes nothing with -WhatIf' {
        $token = New-MkIoToken -ExpiresIn 5.00:00:00
        $token | Revoke-MkIoToken -WhatIf
        (Get-MkIoToken $token.Id).Revoked | Should -BeNullOrEmpty
    }

    It 'reports what is not there' {
        Revoke-MkIoToken ([guid]::NewGuid()) -Force -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.TokenNotFound,*'
    }
}
