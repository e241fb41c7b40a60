BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = New-MkIoStorageCredential media -SasUrl (New-TestSas -Expires ([DateTimeOffset]::UtcNow.AddYears(3)))
}

AfterAll { Disconnect-MkIo }

Describe 'Remove-MkIoStorageCredential' {
    It 'removes nothing with -WhatIf' {
        Get-MkIoStorageCredential media | Remove-MkIoStorageCredential -WhatIf
        @(Get-MkIoStorageCredential media).Count | Should -Be 2
    }

    It 'removes one, of the pipeline or by its id' {
        $active = (Get-MkIoStorageAccount media).Status.ActiveCredentialId
        Get-MkIoStorageCredential media $active | Remove-MkIoStorageCredential -Force
        $left = Get-MkIoStorageCredential media
        $left.Id | Should -Not -Be $active
        (Get-MkIoStorageAccount media).Status.ActiveCredentialId | Should -Be $left.Id
    }

    It 'says that it is the last' {
        $transcript = Join-Path $TestDrive transcript.txt
        $null = Start-Transcript $transcript
        Get-MkIoStorageCredential media | Remove-MkIoStorageCredential -WhatIf
        $null = Stop-Transcript
        (Get-Content $transcript -Raw) -replace '\s+', ' ' | Should -Match 'LAST credential'
        Remove-MkIoStorageCredential media (Get-MkIoStorageCredential media).Id -Force
        (Get-MkIoStorageAccount media).Status.ActiveCredentialId | Should -BeNullOrEmpty
    }

    It 'reports what is not there' {
        Remove-MkIoStorageCredential media ([guid]::NewGuid()) -Force -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StorageCredentialNotFound,*'
    }
}
