BeforeDiscovery { . "$PSScriptRoot/LiveEventCases.ps1" }

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService

    function Get-Sent([string] $Path) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -in 'PUT', 'PATCH' -and $_.path -like $Path }) }
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoLiveEvent' {
    It 'creates an event from a name alone' {
        $event1 = New-MkIoLiveEvent plain
        $event1.State | Should -Be 'Stopped'
        $event1.Protocol | Should -Be 'RTMP'
        $event1.EncodingType | Should -Be 'PassthroughBasic'
        $sent = (Get-Sent '*/liveEvents/plain')[-1].body.properties
        $sent.input.keyFrameIntervalDuration | Should -Be 'PT2S'
        $sent.useStaticHostname | Should -BeFalse
        @($sent.input.accessControl.ip.allow).Count | Should -Be 0
    }

    It 'takes what it is told' {
        $event1 = New-MkIoLiveEvent full -Protocol SRT -EncodingType Premium1080p -KeyFrameInterval 0:00:04 -AllowIP 203.0.113.7, 198.51.100.0/24 -PreviewAllowIP 203.0.113.8 `
            -HostnamePrefix stage -LowLatency -Description 'Main stage' -Tag @{ series = 'news' } -PresetName Default1080p -StretchMode AutoFit -AccessToken 'a-long-passphrase'
        $event1.Description | Should -Be 'Main stage'
        $event1.Tags['series'] | Should -Be 'news'
        $sent = (Get-Sent '*/liveEvents/full')[-1].body.properties
        $sent.encoding.keyFrameInterval | Should -Be 'PT4S'
        $sent.input.keyFrameIntervalDuration | Should -Be ''
        $sent.input.accessControl.ip.allow[1].address | Should -Be '198.51.100.0'
        $sent.input.accessControl.ip.allow[1].subnetPrefixLength | Should -Be 24
        $sent.preview.accessControl.ip.allow[0].subnetPrefixLength | Should -Be 32
        $sent.useStaticHostname | Should -BeTrue
        $sent.streamOptions | Should -Be 'LowLatency'
    }

    It 'makes an access token of its own, and shows it to nobody' {
        $first = New-MkIoLiveEvent token-1
        $second = New-MkIoLiveEvent token-2
        $first.Properties.Input.AccessToken.Reveal() | Should -Not -Be $second.Properties.Input.AccessToken.Reveal()
        [guid]$first.Properties.Input.AccessToken.Reveal() | Should -Not -BeNullOrEmpty
        "$($first.Properties.Input.AccessToken)" | Should -Be '***'
        ($first | Format-List | Out-String) | Should -Not -Match $first.Properties.Input.AccessToken.Reveal()
        $messages = New-MkIoLiveEvent token-3 -AccessToken 'never-to-be-seen' -Debug 5>&1 4>&1 | Out-String
        $messages | Should -Match 'streamingProtocol'
        $messages | Should -Not -Match 'never-to-be-seen'
    }

    It 'names what is wrong in a pipeline, and in an address' {
        { New-MkIoLiveEvent bad -Pipeline @{ nme = 'x' } } | Should -Throw '*nme*'
        New-MkIoLiveEvent bad -AllowIP everywhere -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike "*'everywhere' is no range*203.0.113.0/24*"
        (Get-Sent '*/liveEvents/bad').Count | Should -Be 0
    }

    It 'refuses what exists' {
        New-MkIoLiveEvent plain -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.LiveEventAlreadyExists,*'
    }

    It 'completes protocols and encoding types' {
        (TabExpansion2 'New-MkIoLiveEvent x -StreamingProtocol R').CompletionMatches.CompletionText | Should -Be 'RTMP', 'RTMPS'
        (TabExpansion2 'New-MkIoLiveEvent x -EncodingType Pa').CompletionMatches.CompletionText | Should -Be 'PassthroughBasic', 'PassthroughStandard'
    }
}

Describe 'New-MkIoLiveEvent, all settings' {
    It 'sends <Case>' -ForEach $LiveEventCases {
        $null = New-MkIoLiveEvent $Name @Parameters
        & $Check (Get-Sent "*/liveEvents/$Name")[-1].body
    }
}
