BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = 'one', 'two' | ForEach-Object { New-MkIoContent $_ }
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoContent' {
    It 'removes by name and from the pipeline, and nothing with -WhatIf' {
        Remove-MkIoContent one -Force -WhatIf
        @(Get-MkIoContent).Count | Should -Be 2
        Remove-MkIoContent one -Force
        Get-MkIoContent | Remove-MkIoContent -Force
        Get-MkIoContent | Should -BeNullOrEmpty
    }
}
