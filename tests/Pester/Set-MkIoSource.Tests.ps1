BeforeDiscovery { . "$PSScriptRoot/TransportCases.ps1" }

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService

    function Get-Sent([string] $Path) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -in 'PUT', 'PATCH' -and $_.path -like $Path }) }
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoSource' {
    It 'creates, changes names and labels by PATCH, and keeps the rest' {
        $null = Set-MkIoSource kept -Type SRTListener -NetworkName internet -Label @{ a = '1'; b = '2' }
        $after = Set-MkIoSource kept -DisplayName 'For people' -Label @{ b = $null; c = '3' }
        $after.DisplayName | Should -Be 'For people'
        $after.Labels.Keys | Sort-Object | Should -Be 'a', 'c'
        $sent = (Get-Sent '*/sources/kept')[-1]
        $sent.method | Should -Be 'PATCH'
        $sent.body.PSObject.Properties.Name | Should -Be 'metadata'
    }

    It 'writes nothing the second time' {
        $before = (Get-Sent '*/sources/kept').Count
        (Set-MkIoSource kept -DisplayName 'For people').DisplayName | Should -Be 'For people'
        (Get-Sent '*/sources/kept').Count | Should -Be $before
    }

    It 'changes the allow-list, passphrase and content, and refuses what is fixed' {
        $source = Set-MkIoSource kept -AllowList 203.0.113.7 -PassPhrase never-seen-again -ContentName channel-1
        $source.ContentName | Should -Be 'channel-1'
        $sent = (Get-Sent '*/sources/kept')[-1].body
        $sent.spec.transport.allowList | Should -Be '203.0.113.7'
        (Set-MkIoSource kept -ContentName '').ContentName | Should -BeNullOrEmpty
        Set-MkIoSource kept -Port 6000 -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.SourceConflict,*'
        "$failure" | Should -BeLike '*spec.transport.port is fixed*'
    }
}

Describe 'Set-MkIoSource, all settings' {
    It 'sends <Case>' -ForEach $TransportCases {
        $source = Set-MkIoSource $Name @Parameters
        & $Check $source (Get-Sent "*/sources/$Name")[-1].body
    }
}
