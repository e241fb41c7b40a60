BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService

    function Get-Sent([string] $Path) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -in 'PUT', 'PATCH' -and $_.path -like $Path }) }
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoContent' {
    It 'creates, changes names and labels by PATCH, and keeps the rest' {
        $null = Set-MkIoContent kept -Label @{ a = '1'; b = '2' }
        $after = Set-MkIoContent kept -DisplayName 'For people' -Label @{ b = $null; c = '3' }
        $after.DisplayName | Should -Be 'For people'
        $after.Labels.Keys | Sort-Object | Should -Be 'a', 'c'
        $sent = (Get-Sent '*/content/kept')[-1]
        $sent.method | Should -Be 'PATCH'
        $sent.body.PSObject.Properties.Name | Should -Be 'metadata'
    }

    It 'writes nothing the second time' {
        $before = (Get-Sent '*/content/kept').Count
        (Set-MkIoContent kept -DisplayName 'For people').DisplayName | Should -Be 'For people'
        (Get-Sent '*/content/kept').Count | Should -Be $before
    }
}
