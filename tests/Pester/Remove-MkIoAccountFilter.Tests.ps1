BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = 'f1', 'f2', 'f3' | ForEach-Object { New-MkIoAccountFilter $_ -FirstQuality 1000 }
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoAccountFilter' {
    It 'removes by name and from the pipeline, and nothing with -WhatIf' {
        Remove-MkIoAccountFilter f1 -Force -WhatIf
        @(Get-MkIoAccountFilter).Count | Should -Be 3
        Remove-MkIoAccountFilter f1 -Force
        Get-MkIoAccountFilter f? | Remove-MkIoAccountFilter -Force
        Get-MkIoAccountFilter | Should -BeNullOrEmpty
    }
}
