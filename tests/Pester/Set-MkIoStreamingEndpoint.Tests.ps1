BeforeDiscovery { . "$PSScriptRoot/StreamingEndpointCases.ps1" }

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -eq $Method }) }
    $null = 'one', 'two' | ForEach-Object { New-MkIoStreamingEndpoint $_ -Wait -Description old }
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoStreamingEndpoint' -Tag Slow {
    It 'sends what differs, and what the service wants with it' {
        $endpoint = Set-MkIoStreamingEndpoint one -MaxCacheAge 120 -Wait
        $endpoint.Properties.MaxCacheAge | Should -Be 120
        $endpoint.Description | Should -Be 'old'
        $body = (Get-Sent PATCH)[-1].body
        $body.properties.PSObject.Properties.Name | Sort-Object | Should -Be 'maxCacheAge', 'scaleUnits'
        $body.location | Should -Not -BeNullOrEmpty
    }

    It 'takes endpoints of the pipeline, and sends nothing where nothing changes' {
        (Get-MkIoStreamingEndpoint | Set-MkIoStreamingEndpoint -Description new -Wait).Description | Select-Object -Unique | Should -Be 'new'
        $before = (Get-Sent PATCH).Count
        $null = Set-MkIoStreamingEndpoint one -Description new
        (Get-Sent PATCH).Count | Should -Be $before
        (Set-MkIoStreamingEndpoint one -Description '' -Wait).Description | Should -BeNullOrEmpty
    }
}

Describe 'Set-MkIoStreamingEndpoint, all settings' {
    It 'sends <Case>' -ForEach $StreamingEndpointCases {
        $null = Set-MkIoStreamingEndpoint one @Parameters
        $sent = @(Get-Sent PUT) + @(Get-Sent PATCH) | Where-Object path -like '*/streamingEndpoints/one' | Select-Object -Last 1
        & $Check $sent.body (Get-MkIoStreamingEndpoint one)
    }
}
