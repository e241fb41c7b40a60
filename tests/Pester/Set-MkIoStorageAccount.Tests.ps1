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

    It 'writes nothing for unchanged ones, and the description that a piped one has' {
        $null = Set-MkIoStorageAccount media -Description saved
        $saved = Get-MkIoStorageAccount media
        $before = @(Get-EmulatorRequest -Last 1000 | Where-Object method -ne GET).Count
        @(Get-MkIoStorageAccount | Set-MkIoStorageAccount).Count | Should -BeGreaterThan 1
        @(Get-MkIoStorageAccount | ConvertTo-Json -Depth 9 | ConvertFrom-Json | Set-MkIoStorageAccount).Count | Should -BeGreaterThan 1
        @(Get-EmulatorRequest -Last 1000 | Where-Object method -ne GET).Count | Should -Be $before
        $null = Set-MkIoStorageAccount media -Description changed
        ($saved | Set-MkIoStorageAccount).Description | Should -Be saved
    }

    It 'takes the credential that a row has' {
        $url, $sas = (New-TestSas) -split '\?', 2
        ([pscustomobject]@{ Name = 'row'; BlobEndPoint = "$url/"; SasToken = "?$sas"; Description = 'of a row' } | Set-MkIoStorageAccount).Description | Should -Be 'of a row'
        ([pscustomobject]@{ Name = 'row-bucket'; BucketName = 'media-one'; AccessKeyId = $key.AccessKeyId; SecretAccessKey = $key.SecretAccessKey } | Set-MkIoStorageAccount).BucketName | Should -Be media-one
    }

    It 'does not move one to the place of another, nor registers one without a credential' {
        $bucket = Get-MkIoStorageAccount bucket
        $bucket | Set-MkIoStorageAccount -Name media -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StorageAccountConflict,*'
        $bucket | Set-MkIoStorageAccount -Name absent -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*-AccessKeyId and -SecretAccessKey*'
        Get-MkIoStorageAccount 'absen?' | Should -BeNullOrEmpty
    }

    It 'refuses a user and nothing, and sends nothing' {
        $user = Get-MkIoUser demo@example.com
        $before = @(Get-EmulatorRequest -Last 1000).Count
        $user, $null | Set-MkIoStorageAccount -Description x -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure.Count | Should -Be 2
        @(Get-EmulatorRequest -Last 1000).Count | Should -Be $before
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
