BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoStorageAccount' {
    It 'removes one' {
        $null = New-MkIoStorageAccount gone -SasUrl (New-TestSas)
        Get-MkIoStorageAccount gone | Remove-MkIoStorageAccount -Force
        Get-MkIoStorageAccount gone* | Should -BeNullOrEmpty
    }

    It 'passes on that assets use it' {
        $null = New-MkIoStorageAccount used -SasUrl (New-TestSas)
        $null = New-MkIoAsset user -StorageAccountName used
        Remove-MkIoStorageAccount used -Force -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StorageAccountConflict,*'
        (Get-MkIoStorageAccount used).Name | Should -Be 'used'
    }

    It 'removes nothing with -WhatIf' {
        Remove-MkIoStorageAccount used -WhatIf
        (Get-MkIoStorageAccount used).Name | Should -Be 'used'
    }
}
