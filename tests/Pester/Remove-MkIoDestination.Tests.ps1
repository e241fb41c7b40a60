BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = 'one', 'two' | ForEach-Object { New-MkIoDestination $_ -Type SRTListener -NetworkName internet }
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoDestination' {
    It 'removes by name and from the pipeline, and nothing with -WhatIf' {
        Remove-MkIoDestination one -Force -WhatIf
        @(Get-MkIoDestination).Count | Should -Be 2
        Remove-MkIoDestination one -Force
        Get-MkIoDestination | Remove-MkIoDestination -Force
        Get-MkIoDestination | Should -BeNullOrEmpty
    }
}
