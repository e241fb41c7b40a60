# What New- and Set- send of a source and of a destination, which have the same transport. Dot-sourced.
#
# Check gets what the cmdlet returned and the body that was sent.
$TransportCases = @(
    @{
        Case = 'every field of the transport'; Name = 'full'
        Parameters = @{
            DisplayName = 'All of it'; Type = 'SRTListener'; NetworkName = 'internet'; Port = 5001; Url = 'srt://0.0.0.0:5001'; IpResource = 'External'; AllowList = '203.0.113.0/24'
            Latency = 250; MaxBitrate = 20000000; MaxConnections = 2; MaxOverheadBandwidth = 25; EncryptionStandard = 'AES256'; StreamId = 'camera'; User = 'ada'
            PassPhrase = 'never-seen-1'; StreamKey = 'never-seen-2'; Password = 'never-seen-3'
        }
        Check = {
            param($made, $sent)
            $made.DisplayName | Should -Be 'All of it'
            $sent.spec.networkName | Should -Be 'internet'
            $fields = @{ Latency = 250; MaxBitrate = 20000000; MaxConnections = 2; MaxOverheadBandwidth = 25; EncryptionStandard = 'AES256'; StreamId = 'camera'; User = 'ada' }
            foreach ($field in $fields.Keys) { $sent.spec.transport.$field | Should -Be $fields[$field] -Because $field }
            $sent.spec.transport.type, $sent.spec.transport.port, $sent.spec.transport.url | Should -Be SRTListener, 5001, 'srt://0.0.0.0:5001'
            $sent.spec.transport.allowList | Should -Be '203.0.113.0/24'
            $sent.spec.transport.ipResource.type | Should -Be External
            # The local MK.IO shows that a secret came, and not which.
            foreach ($secret in 'passPhrase', 'streamKey', 'password') { $sent.spec.transport.PSObject.Properties.Name | Should -Contain $secret }
            $sent | ConvertTo-Json -Depth 9 | Should -Not -Match 'never-seen'
        }
    }
    @{
        Case = 'a whole transport, with parameters that override it'; Name = 'whole'
        Parameters = @{ NetworkName = 'internet'; Transport = @{ type = 'UDP'; url = 'udp://239.0.0.1:1234'; latency = 100 }; Latency = 300 }
        Check = {
            param($made, $sent)
            $made.Spec.Transport.Type, $made.Spec.Transport.Url, $made.Spec.Transport.Latency | Should -Be UDP, 'udp://239.0.0.1:1234', 300
            $sent.spec.transport.latency | Should -Be 300
        }
    }
)
