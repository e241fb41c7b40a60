BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = 'one', 'two', 'three' | ForEach-Object { New-MkIoTransform $_ -BuiltInPreset H264SingleBitrateSD }
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoTransform' {
    It 'removes by name and by pipeline' {
        Remove-MkIoTransform one -Force
        Get-MkIoTransform t* | Remove-MkIoTransform -Force
        @(Get-MkIoTransform).Count | Should -Be 0
    }

    It 'says what goes with it, and removes nothing with -WhatIf' {
        $null = New-MkIoTransform kept -BuiltInPreset H264SingleBitrateSD
        $log = Join-Path $TestDrive 'whatif.txt'
        Start-Transcript $log | Out-Null
        Remove-MkIoTransform kept -WhatIf
        Stop-Transcript | Out-Null
        Get-Content $log -Raw | Should -Match 'records of its jobs'
        (Get-MkIoTransform kept).Name | Should -Be 'kept'
    }

    It 'says what goes with it where -Force and -Confirm are given together' {
        $null = New-MkIoTransform asked -BuiltInPreset H264SingleBitrateSD
        Remove-MkIoTransform asked -Force -Confirm:$false -Verbose 4>&1 | Out-String -Width 400 | Should -Match 'records of its jobs'
        Get-MkIoTransform asked -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
    }
}
