BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService

    function Get-Sent([string] $Path) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -in 'PUT', 'PATCH' -and $_.path -like $Path }) }
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoSource' {
    It 'creates a listener' {
        $source = New-MkIoSource london -ContentName channel-1 -NetworkName internet -Type SRTListener -Port 5000 -IpResource External -AllowList 203.0.113.7 -Latency 0.7
        $source.TransportType | Should -Be 'SRTListener'
        $source.ContentName | Should -Be 'channel-1'
        $body = (Get-Sent '*/sources/london')[-1].body.spec.transport
        $body.ipResource.type | Should -Be 'External'
        $body.latency | Should -Be 0.7
    }

    It 'shows no passphrase and no password' {
        $messages = New-MkIoSource pull -Type HLSPullInput -Url https://example.com/live.m3u8 -User me -Password never-seen -PassPhrase never-seen-either -Debug 5>&1 4>&1 | Out-String
        $messages | Should -Match 'example.com'
        $messages | Should -Not -Match 'never-seen'
        (Get-Sent '*/sources/pull')[-1].body.spec.transport.password | Should -Not -BeNullOrEmpty
    }

    It 'takes a transport as a hashtable, and names what is wrong in it' {
        $source = New-MkIoSource typed -Transport @{ type = 'SRTCaller'; url = 'srt://203.0.113.9:9000' } -MaxBitrate 15000000
        $source.TransportType | Should -Be 'SRTCaller'
        (Get-Sent '*/sources/typed')[-1].body.spec.transport.maxBitrate | Should -Be 15000000
        { New-MkIoSource bad -Transport @{ type = 'UDP'; ipResource = @{ typ = 'None' } } } | Should -Throw '*ipResource.typ*'
        { New-MkIoSource bad -Transport @{ type = 'UDP'; port = 'many' } } | Should -Throw '*port*'
    }

    It 'completes transports and addresses' {
        (TabExpansion2 'New-MkIoSource x -Type SRT').CompletionMatches.CompletionText | Should -Be 'SRTCaller', 'SRTListener'
        (TabExpansion2 'New-MkIoSource x -IpResource E').CompletionMatches.CompletionText | Should -Be 'External'
    }
}

Describe 'New-MkIoSource, all that it can be told' {
    It 'sends every field of the transport' {
        $fields = @{ Latency = 250; MaxBitrate = 20000000; MaxConnections = 2; MaxOverheadBandwidth = 25; EncryptionStandard = 'AES256'; StreamId = 'camera'; User = 'ada' }
        $made = New-MkIoSource full -DisplayName 'All of it' -Type SRTListener -NetworkName internet -Port 5001 -Url srt://0.0.0.0:5001 -IpResource External -AllowList 203.0.113.0/24 @fields -PassPhrase never-seen-1 -StreamKey never-seen-2 -Password never-seen-3
        $made.DisplayName | Should -Be 'All of it'
        $sent = (Get-Sent '*/sources/full')[-1].body
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
        $made = New-MkIoSource whole -NetworkName internet -Transport @{ type = 'UDP'; url = 'udp://239.0.0.1:1234'; latency = 100 } -Latency 300
        $made.Spec.Transport.Type, $made.Spec.Transport.Url, $made.Spec.Transport.Latency | Should -Be UDP, 'udp://239.0.0.1:1234', 300
    }
}
