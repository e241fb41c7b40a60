# What New- and Set-MkIoLiveEvent send. Dot-sourced.
#
# Check gets the body that was sent.
$LiveEventCases = @(
    @{
        Case = 'each setting to its place'; Name = 'all-of-it'
        Parameters = @{
            Protocol = 'RTMP'; EncodingType = 'Standard'; PresetName = 'Default720p'; StretchMode = 'AutoFit'; KeyFrameInterval = [timespan]'0:00:02'
            AllowIP = '203.0.113.0/24'; PreviewAllowIP = '198.51.100.7'; LowLatency = $true; StaticHostname = $true; HostnamePrefix = 'stage'; Tag = @{ show = 'news' }
            CrossSiteAccessPolicies = @{ clientAccessPolicy = '<access-policy/>'; crossDomainPolicy = '<cross-domain-policy/>' }
        }
        Check = {
            param($body)
            $sent = $body.properties
            $sent.encoding.encodingType, $sent.encoding.presetName, $sent.encoding.stretchMode | Should -Be Standard, Default720p, AutoFit
            "$($sent.encoding.keyFrameInterval)$($sent.input.keyFrameIntervalDuration)" | Should -Match 'PT2S'
            $sent.input.accessControl.ip.allow[0].address, $sent.input.accessControl.ip.allow[0].subnetPrefixLength | Should -Be '203.0.113.0', 24
            $sent.preview.accessControl.ip.allow[0].address | Should -Be '198.51.100.7'
            $sent.streamOptions | Should -Contain LowLatency
            $sent.useStaticHostname | Should -BeTrue
            $sent.hostnamePrefix | Should -Be stage
            $sent.crossSiteAccessPolicies.clientAccessPolicy, $sent.crossSiteAccessPolicies.crossDomainPolicy | Should -Be '<access-policy/>', '<cross-domain-policy/>'
            $body.tags.show | Should -Be news
        }
    }
)
