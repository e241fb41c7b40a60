BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
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
