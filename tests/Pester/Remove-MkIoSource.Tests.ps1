BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = 'one', 'two' | ForEach-Object { New-MkIoSource $_ -Type SRTListener -NetworkName internet }
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoSource' {
    It 'removes by name and from the pipeline, and nothing with -WhatIf' {
        Remove-MkIoSource one -Force -WhatIf
        @(Get-MkIoSource).Count | Should -Be 2
        Remove-MkIoSource one -Force
        Get-MkIoSource | Remove-MkIoSource -Force
        Get-MkIoSource | Should -BeNullOrEmpty
    }
}
