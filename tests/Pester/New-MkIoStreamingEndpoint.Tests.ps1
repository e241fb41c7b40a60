BeforeDiscovery { . "$PSScriptRoot/StreamingEndpointCases.ps1" }

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -eq $Method }) }
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoStreamingEndpoint' {
    It 'makes a shared endpoint at the project''s location, and waits for it' {
        $endpoint = New-MkIoStreamingEndpoint default -Wait
        $endpoint.State | Should -Be 'Stopped'
        $endpoint.ScaleUnits | Should -Be 0
        $endpoint.Location | Should -Not -BeNullOrEmpty
        $endpoint.HostName | Should -Not -BeNullOrEmpty
    }

    It 'sends what was said' {
        $null = New-MkIoStreamingEndpoint premium -ScaleUnits 1 -Location uksouth -CdnEnabled -Description d -MaxCacheAge 60 -AllowIP 10.1.2.0/24, 10.1.3.4 -Tag @{ team = 'x' }
        $body = (Get-Sent PUT)[-1].body
        $body.properties.cdnEnabled | Should -BeTrue
        $body.properties.accessControl.ip.allow.subnetPrefixLength | Should -Be 24, 32
        $body.tags.team | Should -Be 'x'
        New-MkIoStreamingEndpoint bad -AllowIP 1/2/3 -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*no range of addresses*'
    }

    It 'refuses what exists' {
        New-MkIoStreamingEndpoint default -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StreamingEndpointAlreadyExists,*'
    }
}

Describe 'New-MkIoStreamingEndpoint, all settings' {
    It 'sends <Case>' -ForEach $StreamingEndpointCases {
        $null = New-MkIoStreamingEndpoint full @Parameters
        $sent = @(Get-Sent PUT) + @(Get-Sent PATCH) | Where-Object path -like '*/streamingEndpoints/full' | Select-Object -Last 1
        & $Check $sent.body (Get-MkIoStreamingEndpoint full)
    }
}
