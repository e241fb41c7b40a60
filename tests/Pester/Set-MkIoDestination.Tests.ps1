BeforeDiscovery { . "$PSScriptRoot/TransportCases.ps1" }

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService

    function Get-Sent([string] $Path) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -in 'PUT', 'PATCH' -and $_.path -like $Path }) }
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoDestination' {
    It 'creates, changes names and labels by PATCH, and keeps the rest' {
        $null = Set-MkIoDestination kept -Type SRTListener -NetworkName internet -Label @{ a = '1'; b = '2' }
        $after = Set-MkIoDestination kept -DisplayName 'For people' -Label @{ b = $null; c = '3' }
        $after.DisplayName | Should -Be 'For people'
        $after.Labels.Keys | Sort-Object | Should -Be 'a', 'c'
        $sent = (Get-Sent '*/destinations/kept')[-1]
        $sent.method | Should -Be 'PATCH'
        $sent.body.PSObject.Properties.Name | Should -Be 'metadata'
    }

    It 'writes nothing the second time' {
        $before = (Get-Sent '*/destinations/kept').Count
        (Set-MkIoDestination kept -DisplayName 'For people').DisplayName | Should -Be 'For people'
        (Get-Sent '*/destinations/kept').Count | Should -Be $before
    }

    It 'refuses what is fixed' {
        Set-MkIoDestination kept -Port 6000 -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.DestinationConflict,*'
    }
}

Describe 'Set-MkIoDestination, all settings' {
    It 'sends <Case>' -ForEach $TransportCases {
        $destination = Set-MkIoDestination $Name @Parameters
        & $Check $destination (Get-Sent "*/destinations/$Name")[-1].body
    }
}

Describe 'Set-MkIoDestination -AquilaSourceId' {
    It 'leads to Aquila' {
        (Set-MkIoDestination aquila -AquilaSourceId 1bfa932d36604506824fdd78642ad08f).Spec.AquilaSourceId | Should -Be '1bfa932d36604506824fdd78642ad08f'
        (Get-Sent '*/destinations/aquila')[-1].body.spec.aquilaSourceId | Should -Be '1bfa932d36604506824fdd78642ad08f'
    }
}
