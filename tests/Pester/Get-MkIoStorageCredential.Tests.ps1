BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = New-MkIoStorageAccount bucket -BucketName media-one -AccessKeyId $services.S3AccessKeyId -SecretAccessKey $services.S3SecretAccessKey
    $null = New-MkIoStorageCredential media -SasUrl (New-TestSas -Expires ([DateTimeOffset]::UtcNow.AddDays(100)))
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoStorageCredential' {
    It 'gets all of a storage account, with the expiry of the SAS' {
        $credentials = Get-MkIoStorageCredential media
        $credentials.Count | Should -Be 2
        $credentials[0].PSTypeNames[0] | Should -Be 'MkIo.Media.StorageCredential'
        $credentials.StorageAccountName | Select-Object -Unique | Should -Be 'media'
        @($credentials | Where-Object DaysLeft -in 99, 100).Count | Should -Be 1
        $credentials[0].Id | Should -BeOfType ([guid])
        $credentials[0].Created | Should -BeOfType ([DateTimeOffset])
    }

    It 'gets one, and those of all storage accounts' {
        $id = (Get-MkIoStorageAccount media).Status.ActiveCredentialId
        (Get-MkIoStorageCredential media $id).Id | Should -Be $id
        Get-MkIoStorageAccount | Get-MkIoStorageCredential | ForEach-Object StorageAccountName | Sort-Object | Should -Be 'bucket', 'media', 'media'
    }

    It 'shows the id of a key, and not the key' {
        $credential = Get-MkIoStorageCredential bucket
        $credential.AccessKeyId | Should -Be $services.S3AccessKeyId
        $credential.Expires | Should -BeNullOrEmpty
        $credential | Format-List * -Force | Out-String | Should -Not -Match 'SANITIZED|mkio\+tests'
    }

    It 'reports what is not there' {
        Get-MkIoStorageCredential media ([guid]::NewGuid()) -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StorageCredentialNotFound,*'
        Get-MkIoStorageCredential nowhere -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StorageCredentialNotFound,*'
    }

    It 'shows a table and a list, and completes names' {
        Get-MkIoStorageCredential media | Out-String -Width 160 | Should -Match '(?s)StorageAccountName: media.+Id\s+Type'
        Get-MkIoStorageCredential media | Format-List | Out-String | Should -Match 'DaysLeft'
        (TabExpansion2 'Get-MkIoStorageCredential -StorageAccountName me').CompletionMatches.CompletionText | Should -Be 'media'
    }
}
