BeforeDiscovery { . "$PSScriptRoot/TransportCases.ps1" }

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService

    function Get-Sent([string] $Path) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -in 'PUT', 'PATCH' -and $_.path -like $Path }) }
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoDestination' {
    It 'creates a push, a listener and a way to Aquila' {
        (New-MkIoDestination social -Type RTMPPushOutput -Url rtmps://live.example.com/app -StreamKey never-seen).TransportType | Should -Be 'RTMPPushOutput'
        (New-MkIoDestination playout -NetworkName internet -Type SRTListener -Port 6000).NetworkName | Should -Be 'internet'
        (New-MkIoDestination aquila -AquilaSourceId 1bfa932d36604506824fdd78642ad08f).Spec.AquilaSourceId | Should -Be '1bfa932d36604506824fdd78642ad08f'
        $null -eq (Get-Sent '*/destinations/aquila')[-1].body.spec.transport | Should -BeTrue
    }

    It 'refuses what exists' {
        New-MkIoDestination social -Type UDP -Url udp://239.0.0.1:1234 -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.DestinationAlreadyExists,*'
    }
}

Describe 'New-MkIoDestination, all settings' {
    It 'sends <Case>' -ForEach $TransportCases {
        $destination = New-MkIoDestination $Name @Parameters
        & $Check $destination (Get-Sent "*/destinations/$Name")[-1].body
    }
}
