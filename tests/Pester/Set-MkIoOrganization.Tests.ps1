BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method, [string] $Path) { @(Get-EmulatorRequest -Last 200 | Where-Object { $_.method -eq $Method -and $_.path -like "*$Path" }) }
    function Get-Body($Request) { if ($Request.body -is [string]) { $Request.body | ConvertFrom-Json } else { $Request.body } }
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoOrganization' {
    It 'changes what it is told and keeps the rest' {
        $null = Set-MkIoOrganization -LegalEntityName 'News Desk Ltd' -LegalEntityOfficer Ada
        $organization = Set-MkIoOrganization -Name 'News Desk'
        $organization.Name | Should -Be 'News Desk'
        $organization.Spec.LegalEntityName | Should -Be 'News Desk Ltd'
        $body = Get-Body (Get-Sent PATCH /organization)[-1]
        $body.spec.PSObject.Properties.Name | Should -Be 'name'
    }

    It 'sends nothing where nothing differs' {
        $null = Set-MkIoOrganization -Name Same
        $before = (Get-Sent PATCH /organization).Count
        $null = Set-MkIoOrganization -Name Same
        (Get-Sent PATCH /organization).Count | Should -Be $before
    }

    It 'takes an organization as a whole, and writes nothing where it is that already' {
        $null = Set-MkIoOrganization -Name Whole -LegalEntityName 'Whole Ltd' -LegalEntityOfficer Ada
        $saved = Get-MkIoOrganization
        $null = Set-MkIoOrganization -Name Other -LegalEntityOfficer Bob
        ($saved | Set-MkIoOrganization).Spec.LegalEntityOfficer | Should -Be Ada
        $before = @(Get-EmulatorRequest -Last 1000 | Where-Object method -ne GET).Count
        $null = Get-MkIoOrganization | Set-MkIoOrganization
        $null = Get-MkIoOrganization | ConvertTo-Json -Depth 9 | ConvertFrom-Json | Set-MkIoOrganization
        @(Get-EmulatorRequest -Last 1000 | Where-Object method -ne GET).Count | Should -Be $before
    }

    It 'refuses a user, a text and nothing, and sends nothing' {
        $user = Get-MkIoUser demo@example.com
        $before = @(Get-EmulatorRequest -Last 1000).Count
        $user, 'a text', $null | Set-MkIoOrganization -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure.Count | Should -Be 3
        @(Get-EmulatorRequest -Last 1000).Count | Should -Be $before
    }
}

Describe 'Set-MkIoOrganization -LegalEntityAddress' {
    It 'sends the address' {
        (Set-MkIoOrganization -LegalEntityAddress '1 High Street').Spec.LegalEntityAddress | Should -Be '1 High Street'
        (Get-MkIoOrganization).Spec.LegalEntityAddress | Should -Be '1 High Street'
    }
}
