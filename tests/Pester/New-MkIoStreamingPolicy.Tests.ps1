BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -eq $Method }) }
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoStreamingPolicy' {
    It 'makes encryptions and protocols' {
        $policy = New-MkIoStreamingPolicy dash -Encryption Cenc, Cbcs -Protocol Dash
        $policy.Encryption | Should -Be 'Cenc', 'Cbcs'
        $policy.Protocols | Should -Be 'Dash'
        (Get-Sent PUT)[-1].body.properties.commonEncryptionCenc.enabledProtocols.hls | Should -BeFalse
    }

    It 'takes a definition, and names its mistakes' {
        (New-MkIoStreamingPolicy own -Definition @{ noEncryption = @{ enabledProtocols = @{ dash = $true; hls = $false; download = $false; smoothStreaming = $false } } }).Protocols | Should -Be 'Dash'
        (New-MkIoStreamingPolicy same -Definition (Get-MkIoStreamingPolicy own).Properties).Encryption | Should -Be 'None'
        { New-MkIoStreamingPolicy bad -Definition @{ noEncryption = @{ enabledProtocols = @{ dash = 'maybe' } } } } | Should -Throw '*noEncryption.enabledProtocols.dash is "maybe"*'
        New-MkIoStreamingPolicy none -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*-Encryption*'
    }
}
