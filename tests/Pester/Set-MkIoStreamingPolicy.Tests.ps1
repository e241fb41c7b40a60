BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStreamingPolicy own -Encryption None
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoStreamingPolicy' {
    It 'changes one thing and keeps the rest' {
        $policy = Set-MkIoStreamingPolicy own -Encryption None -Protocol Hls
        $policy.Protocols | Should -Be 'Hls'
        $policy = Set-MkIoStreamingPolicy own -Encryption None, Envelope -Protocol Hls
        $policy.Encryption | Should -Be 'None', 'Envelope'
        Set-MkIoStreamingPolicy own -Protocol Dash -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*-Protocol goes with -Encryption*'
    }

    It 'leaves the definition of the user as it was' {
        $definition = (Get-MkIoStreamingPolicy own).Properties
        $null = New-MkIoContentKeyPolicy keys -ClearKey -OpenRestriction
        (Set-MkIoStreamingPolicy defined -Definition $definition -ContentKeyPolicy keys).DefaultContentKeyPolicyName | Should -Be keys
        $definition.DefaultContentKeyPolicyName | Should -BeNullOrEmpty
    }
}
