BeforeDiscovery { . "$PSScriptRoot/TransportCases.ps1" }

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

Describe 'New-MkIoSource, all settings' {
    It 'sends <Case>' -ForEach $TransportCases {
        $source = New-MkIoSource $Name @Parameters
        & $Check $source (Get-Sent "*/sources/$Name")[-1].body
    }
}
