BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media
    $null = New-MkIoTransform hd -BuiltInPreset H264MultipleBitrate1080p
    $null = New-MkIoTransform sd -BuiltInPreset H264SingleBitrateSD
    $null = Start-MkIoJob hd a1 a1-hd -Name j1 -Wait
    $null = Start-MkIoJob sd a1 a1-sd -Name j2 -Wait
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoJob' -Tag Slow {
    It 'removes jobs of several transforms' {
        Get-MkIoJob | Remove-MkIoJob -Force
        @(Get-MkIoJob).Count | Should -Be 0
    }

    It 'reports what is not there, and asks' {
        (Get-Command Remove-MkIoJob).ImplementingType.GetCustomAttributes($false).ConfirmImpact | Should -Contain 'High'
        $null = Start-MkIoJob hd a1 a1-hd -Name j3 -Wait
        Remove-MkIoJob j3 -Transform hd -WhatIf
        (Get-MkIoJob hd j3).Name | Should -Be 'j3'
    }
}
