BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas) -Description before
    $key = @{ AccessKeyId = $services.S3AccessKeyId; SecretAccessKey = $services.S3SecretAccessKey }
    $null = New-MkIoStorageAccount bucket -BucketName media-one @key
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoStorageAccount' {
    It 'changes the description alone, and keeps the credential' {
        $before = (Get-MkIoStorageAccount media).Status.ActiveCredentialId
        (Set-MkIoStorageAccount media -Description after).Description | Should -Be 'after'
        (Get-MkIoStorageAccount media).Status.ActiveCredentialId | Should -Be $before
    }

    It 'sends nothing when nothing changes' {
        $null = Set-MkIoStorageAccount media -Description same
        $before = @(Get-EmulatorRequest -Last 1000 | Where-Object method -ne GET).Count
        (Set-MkIoStorageAccount media -Description same).Name | Should -Be 'media'
        @(Get-EmulatorRequest -Last 1000 | Where-Object method -ne GET).Count | Should -Be $before
    }

    It 'gives a new SAS and keeps the description' {
        $null = Set-MkIoStorageAccount media -Description kept
        $account = Set-MkIoStorageAccount media -SasUrl (New-TestSas -Expires ([DateTimeOffset]::UtcNow.AddYears(5)))
        $account.Description | Should -Be 'kept'
        $account.DaysLeft | Should -BeGreaterThan 1000
    }

    It 'registers what is not there' {
        (Set-MkIoStorageAccount fresh -SasUrl (New-TestSas)).Name | Should -Be 'fresh'
    }

    It 'refuses to move it to <Place>, and sends nothing' -TestCases @(
        @{ Place = 'another account'; Name = 'media'; Parameters = { @{ SasUrl = (New-TestSas) -replace 'devstoreaccount1', 'otheraccount' } } }
        @{ Place = 'another host'; Name = 'media'; Parameters = { @{ SasUrl = (New-TestSas) -replace 'http://[^?]+', 'https://other.blob.core.windows.net' } } }
        @{ Place = 'another bucket'; Name = 'bucket'; Parameters = { $key + @{ BucketName = 'media-two' } } }
        @{ Place = 'another cloud'; Name = 'media'; Parameters = { $key + @{ BucketName = 'media-one' } } }
    ) {
        $before = Get-MkIoStorageAccount $Name
        $sent = @(Get-EmulatorRequest -Last 1000 | Where-Object method -ne GET).Count
        $parameters = & $Parameters
        Set-MkIoStorageAccount $Name @parameters -SkipCheck -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StorageAccountConflict,*'
        "$failure" | Should -BeLike "*'$Name'*cannot become*another name*"
        @(Get-EmulatorRequest -Last 1000 | Where-Object method -ne GET).Count | Should -Be $sent
        $after = Get-MkIoStorageAccount $Name
        $after.Type, $after.Url, $after.BucketName, $after.Status.ActiveCredentialId | Should -Be $before.Type, $before.Url, $before.BucketName, $before.Status.ActiveCredentialId
    }

    It 'says that nothing was given' {
        Set-MkIoStorageAccount media -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*Nothing to change*'
    }

    It 'reports what is not there' {
        Set-MkIoStorageAccount nowhere -Description x -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StorageAccountNotFound,*'
    }

    It 'changes nothing with -WhatIf' {
        $null = Set-MkIoStorageAccount media -Description still
        Set-MkIoStorageAccount media -Description other -WhatIf
        (Get-MkIoStorageAccount media).Description | Should -Be 'still'
    }
}

Describe 'Set-MkIoStorageAccount, with each kind of place and key' {
    It 'registers by URL and SAS token' {
        $url, $token = (New-TestSas) -split '\?', 2
        $account = Set-MkIoStorageAccount by-token -Url $url -SasToken "?$token"
        "$($account.Url)".TrimEnd('/') | Should -Be $url.TrimEnd('/')
    }

    It 'gives a bucket a new key' {
        $before = (Get-MkIoStorageAccount bucket).Status.ActiveCredentialId
        $null = Set-MkIoStorageAccount bucket -BucketName media-one -AccessKeyId $services.S3AccessKeyId -SecretAccessKey $services.S3SecretAccessKey
        $account = Get-MkIoStorageAccount bucket
        $account.BucketName | Should -Be media-one
        $account.Status.ActiveCredentialId | Should -Not -Be $before
    }

    It 'takes a key file of Google, and says what is wrong with it' {
        Set-Content "$TestDrive/key.json" '{ "type": "service_account" }'
        Set-MkIoStorageAccount google -BucketName my-bucket -ServiceAccountKeyPath "$TestDrive/key.json" -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -Match 'client_email|private_key|key'
        Get-MkIoStorageAccount google -ErrorAction Ignore | Should -BeNullOrEmpty
    }
}
