BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
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

    It 'counts the assets that use it and names some' {
        1..6 | ForEach-Object { $null = New-MkIoAsset "user-$_" -StorageAccountName used }
        $transcript = Join-Path $TestDrive transcript.txt
        $null = Start-Transcript $transcript
        Remove-MkIoStorageAccount used -WhatIf
        $null = Stop-Transcript
        (Get-Content $transcript -Raw) -replace '\s+', ' ' | Should -Match '7 assets use it: user, user-1, user-2, user-3, user-4, …'
    }

    It 'removes nothing with -WhatIf' {
        Remove-MkIoStorageAccount used -WhatIf
        (Get-MkIoStorageAccount used).Name | Should -Be 'used'
    }
}
