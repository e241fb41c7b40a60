BeforeDiscovery { . "$PSScriptRoot/LiveEventCases.ps1" }

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

Describe 'Set-MkIoLiveEvent, all settings' {
    It 'sends <Case>' -ForEach $LiveEventCases {
        $null = Set-MkIoLiveEvent $Name @Parameters
        & $Check (Get-Sent "*/liveEvents/$Name")[-1].body
    }
}
