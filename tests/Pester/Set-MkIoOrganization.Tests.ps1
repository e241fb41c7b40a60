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
}

Describe 'Set-MkIoOrganization -LegalEntityAddress' {
    It 'sends the address' {
        (Set-MkIoOrganization -LegalEntityAddress '1 High Street').Spec.LegalEntityAddress | Should -Be '1 High Street'
        (Get-MkIoOrganization).Spec.LegalEntityAddress | Should -Be '1 High Street'
    }
}
