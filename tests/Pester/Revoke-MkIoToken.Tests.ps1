BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
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

    It 'revokes a token of the organization' {
        $token = New-MkIoToken -ExpiresIn 5.00:00:00
        Get-MkIoToken $token.Id -Organization | Revoke-MkIoToken -Organization -Force
        Get-MkIoToken -Organization | Where-Object Id -eq $token.Id | Should -BeNullOrEmpty
    }

    It 'counts all before it asks, and then revokes them' {
        $null = New-MkIoToken -ExpiresIn 5.00:00:00
        $count = @(Get-MkIoToken).Count
        $log = Join-Path $TestDrive log.txt
        $null = Start-Transcript $log
        Revoke-MkIoToken -All -WhatIf
        $null = Stop-Transcript
        Get-Content $log -Raw | Should -Match "all $count tokens"
        @(Get-MkIoToken).Count | Should -Be $count
        Revoke-MkIoToken -All -Force
        Get-MkIoToken -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.TokenUnauthorized,*'
    }
}

Describe 'Revoke-MkIoToken, with a row that has a name' {
    It 'shows the name in the prompt' {
        $shown = Get-Shown { [pscustomobject]@{ Id = '7f3c2f6e-0f0b-4f0e-8a57-0c1d2e3f4a5b'; Name = 'Somebody' } | Revoke-MkIoToken -WhatIf }
        $shown | Should -BeLike '*Somebody (7f3c2f6e-0f0b-4f0e-8a57-0c1d2e3f4a5b)*'
    }
}
