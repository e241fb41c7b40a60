BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoOrganization' {
    It 'makes one with what it is told' {
        $organization = New-MkIoOrganization 'News Desk' -LegalEntityName 'News Desk Ltd' -Force
        $organization.Name | Should -Be 'News Desk'
        $organization.Spec.LegalEntityName | Should -Be 'News Desk Ltd'
    }

    It 'makes none with -WhatIf' {
        $before = (Get-EmulatorOperation | Where-Object { $_.method -eq 'POST' -and $_.path -eq '/api/v1/organization' }).calls
        New-MkIoOrganization Other -WhatIf
        (Get-EmulatorOperation | Where-Object { $_.method -eq 'POST' -and $_.path -eq '/api/v1/organization' }).calls | Should -Be $before
    }

    It 'makes one like a piped one' {
        $null = Set-MkIoOrganization -Name Source -LegalEntityName 'Source Ltd'
        $copy = Get-MkIoOrganization | New-MkIoOrganization -Name Copy -Force
        $copy.Name | Should -Be Copy
        $copy.Spec.LegalEntityName | Should -Be 'Source Ltd'
    }

    It 'refuses a user and what has no name, and sends nothing' {
        $user = Get-MkIoUser demo@example.com
        $before = @(Get-EmulatorRequest -Last 1000).Count
        $user | New-MkIoOrganization -Force -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike 'A user was piped, where an organization*'
        New-MkIoOrganization -Force -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*needs a name*'
        @(Get-EmulatorRequest -Last 1000).Count | Should -Be $before
    }
}

Describe 'New-MkIoOrganization, all settings' {
    It 'says who stands behind it' {
        $spec = (New-MkIoOrganization 'Legal Desk' -LegalEntityAddress '1 High Street' -LegalEntityOfficer 'Ada Lovelace' -LegalEntityContactEmail legal@example.com -Force).Spec
        $spec.LegalEntityAddress, $spec.LegalEntityOfficer, $spec.LegalEntityContactEmail | Should -Be '1 High Street', 'Ada Lovelace', legal@example.com
    }
}
