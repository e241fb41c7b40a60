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

Describe 'New-MkIoDestination, all that it can be told' {
    It 'sends every field of the transport' {
        $fields = @{ Latency = 250; MaxBitrate = 20000000; MaxConnections = 2; MaxOverheadBandwidth = 25; EncryptionStandard = 'AES256'; StreamId = 'camera'; User = 'ada' }
        $made = New-MkIoDestination full -DisplayName 'All of it' -Type SRTListener -NetworkName internet -Port 5001 -Url srt://0.0.0.0:5001 -IpResource External -AllowList 203.0.113.0/24 @fields -PassPhrase never-seen-1 -StreamKey never-seen-2 -Password never-seen-3
        $made.DisplayName | Should -Be 'All of it'
        $sent = (Get-Sent '*/destinations/full')[-1].body
        $sent.spec.networkName | Should -Be 'internet'
        foreach ($field in $fields.Keys) { $sent.spec.transport.$field | Should -Be $fields[$field] -Because $field }
        $sent.spec.transport.type, $sent.spec.transport.port, $sent.spec.transport.url | Should -Be SRTListener, 5001, 'srt://0.0.0.0:5001'
        $sent.spec.transport.allowList | Should -Be '203.0.113.0/24'
        $sent.spec.transport.ipResource.type | Should -Be External
        # The local MK.IO shows that a secret came, and not which.
        foreach ($secret in 'passPhrase', 'streamKey', 'password') { $sent.spec.transport.PSObject.Properties.Name | Should -Contain $secret }
        $sent | ConvertTo-Json -Depth 9 | Should -Not -Match 'never-seen'
    }

    It 'takes a whole transport, and parameters beside it' {
        $made = New-MkIoDestination whole -NetworkName internet -Transport @{ type = 'UDP'; url = 'udp://239.0.0.1:1234'; latency = 100 } -Latency 300
        $made.Spec.Transport.Type, $made.Spec.Transport.Url, $made.Spec.Transport.Latency | Should -Be UDP, 'udp://239.0.0.1:1234', 300
    }
}
