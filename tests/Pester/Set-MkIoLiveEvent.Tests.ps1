BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService

    function Get-Sent([string] $Path) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -in 'PUT', 'PATCH' -and $_.path -like $Path }) }
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoLiveEvent' {
    It 'creates an event, and leaves it alone the second time' {
        (Set-MkIoLiveEvent ev -Protocol RTMP -EncodingType PassthroughStandard -AccessToken 0123456789ab).EncodingType | Should -Be 'PassthroughStandard'
        $before = (Get-Sent '*/liveEvents/ev').Count
        $null = Set-MkIoLiveEvent ev -Protocol RTMP -EncodingType PassthroughStandard -AccessToken 0123456789ab
        (Get-Sent '*/liveEvents/ev').Count | Should -Be $before
    }

    It 'refuses by name what is fixed' {
        Set-MkIoLiveEvent ev -Protocol RTMPS -Description new -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.LiveEventConflict,*'
        "$failure" | Should -BeLike '*properties.input.streamingProtocol*properties.description*'
        (Get-MkIoLiveEvent ev).Protocol | Should -Be 'RTMP'
    }

    It 'changes the AI pipeline by PATCH' {
        $event1 = Set-MkIoLiveEvent ev -Pipeline @{ name = 'VodTranscription'; arguments = @{ VodTranscription = @(@{ name = 'language'; value = 'en' }) } }
        $event1.Properties.Pipeline.Name | Should -Be 'VodTranscription'
        $sent = (Get-Sent '*/liveEvents/ev')[-1]
        $sent.method | Should -Be 'PATCH'
        $sent.body.properties.PSObject.Properties.Name | Should -Be 'pipeline'
    }
}

Describe 'Set-MkIoLiveEvent, all that it can be told' {
    It 'sends each setting to its place' {
        $policies = @{ clientAccessPolicy = '<access-policy/>'; crossDomainPolicy = '<cross-domain-policy/>' }
        $null = Set-MkIoLiveEvent all-of-it -Protocol RTMP -EncodingType Standard -PresetName Default720p -StretchMode AutoFit -KeyFrameInterval ([timespan]'0:00:02') -AllowIP 203.0.113.0/24 -PreviewAllowIP 198.51.100.7 -LowLatency -StaticHostname -HostnamePrefix stage -Tag @{ show = 'news' } -CrossSiteAccessPolicies $policies
        $body = (Get-Sent '*/liveEvents/all-of-it')[-1].body
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
