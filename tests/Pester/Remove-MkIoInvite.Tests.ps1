BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoInvite' {
    It 'cancels an invitation' {
        New-MkIoInvite ada@example.com | Remove-MkIoInvite -Force
        Get-MkIoInvite | Should -BeNullOrEmpty
    }
}

Describe 'Remove-MkIoInvite, with a row that has a name' {
    It 'shows the name in the prompt' {
        $shown = Get-Shown { [pscustomobject]@{ Id = '7f3c2f6e-0f0b-4f0e-8a57-0c1d2e3f4a5b'; Name = 'Somebody' } | Remove-MkIoInvite -WhatIf }
        $shown | Should -BeLike '*Somebody (7f3c2f6e-0f0b-4f0e-8a57-0c1d2e3f4a5b)*'
    }
}
