BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = New-MkIoStorageAccount bucket -BucketName media-one -AccessKeyId $services.S3AccessKeyId -SecretAccessKey $services.S3SecretAccessKey
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoStorageCredential' {
    It 'adds a SAS, as URL and as token, and MK.IO uses the one that expires last' {
        $later = New-MkIoStorageCredential media -SasUrl (New-TestSas -Expires ([DateTimeOffset]::UtcNow.AddYears(3)))
        $later.StorageAccountName | Should -Be 'media'
        $null = New-MkIoStorageCredential media -SasToken ((New-TestSas -Expires ([DateTimeOffset]::UtcNow.AddYears(2))) -split '\?')[1]
        @(Get-MkIoStorageCredential media).Count | Should -Be 3
        (Get-MkIoStorageAccount media).Status.ActiveCredentialId | Should -Be $later.Id
    }

    It 'adds a key of S3 and of Google' {
        (New-MkIoStorageCredential bucket -AccessKeyId AKIAMKIOLEAST0000001 -SecretAccessKey $services.S3SecretAccessKey).AccessKeyId | Should -Be 'AKIAMKIOLEAST0000001'
        $key = Join-Path $TestDrive key.json
        '{"type":"service_account","project_id":"p","private_key_id":"i","private_key":"k","client_email":"e","client_id":"1","auth_uri":"u","token_uri":"u"}' | Set-Content $key
        $null = New-MkIoStorageAccount google -BucketName my-bucket -ServiceAccountKeyPath $key
        (New-MkIoStorageCredential google -ServiceAccountKeyPath $key).Type | Should -Be 'Google.Storage'
    }

    It 'refuses <Fault> before anything is added' -TestCases @(
        @{ Fault = 'a SAS without list'; Account = 'media'; Arguments = { @{ SasUrl = New-TestSas -Permissions rwdac } }; Words = 'Tick List' }
        @{ Fault = 'a tampered SAS'; Account = 'media'; Arguments = { @{ SasUrl = (New-TestSas) -replace 'sig=.{6}', 'sig=AAAAAA' } }; Words = 'does not accept the SAS' }
        @{ Fault = 'the SAS URL of another account'; Account = 'media'; Arguments = { @{ SasUrl = (New-TestSas) -replace 'devstoreaccount1', 'other' } }; Words = 'stands for' }
        @{ Fault = 'a key for an Azure account'; Account = 'media'; Arguments = { @{ AccessKeyId = 'AKIAMKIOLEAST0000001'; SecretAccessKey = 'k' * 40 } }; Words = 'does not open' }
        @{ Fault = 'a key without rights'; Account = 'bucket'; Arguments = { @{ AccessKeyId = 'AKIAMKIONOTHING00001'; SecretAccessKey = $services.S3SecretAccessKey } }; Words = 's3:ListBucket' }
    ) {
        $given = & $Arguments
        $before = @(Get-MkIoStorageCredential $Account).Count
        New-MkIoStorageCredential $Account @given -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure.Count | Should -Be 1
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StorageCredentialInvalid,*'
        "$failure" | Should -BeLike "*$Words*"
        @(Get-MkIoStorageCredential $Account).Count | Should -Be $before
    }

    It 'leaves the judgement to the service with -SkipCheck' {
        New-MkIoStorageCredential media -SkipCheck -SasUrl (New-TestSas -Permissions rwdac) -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -Match 'ref [0-9a-f-]{36}'
    }

    It 'adds nothing with -WhatIf, and reports what is not there' {
        $before = @(Get-MkIoStorageCredential media).Count
        New-MkIoStorageCredential media -SasUrl (New-TestSas) -WhatIf
        @(Get-MkIoStorageCredential media).Count | Should -Be $before
        New-MkIoStorageCredential nowhere -SasUrl (New-TestSas) -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StorageCredentialNotFound,*'
    }
}
