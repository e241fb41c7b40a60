BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoStorageAccount' {
    It 'registers an Azure account by its SAS URL' {
        $account = New-MkIoStorageAccount media -SasUrl (New-TestSas -Expires ([DateTimeOffset]::UtcNow.AddDays(90))) -Description 'Masters'
        $account.PSTypeNames[0] | Should -Be 'MkIo.Media.StorageAccount'
        $account.Name | Should -Be 'media'
        $account.Type | Should -Be 'Microsoft.Storage'
        $account.Url | Should -Be $services.BlobUrl
        $account.Description | Should -Be 'Masters'
        $account.DaysLeft | Should -BeIn 89, 90
    }

    It 'registers it by URL and SAS, and puts right what was pasted' -TestCases @(
        @{ Form = 'as it should be' }, @{ Form = 'a trailing slash' }, @{ Form = 'no question mark' }, @{ Form = 'the SAS at the URL' }, @{ Form = 'the whole URL as SAS' }, @{ Form = 'SecureString' }
    ) {
        $url, $sas = (New-TestSas) -split '\?', 2
        $arguments = switch ($Form) {
            'as it should be' { @{ Url = $url; SasToken = "?$sas" } }
            'a trailing slash' { @{ Url = "$url/"; SasToken = "?$sas" } }
            'no question mark' { @{ Url = $url; SasToken = $sas } }
            'the SAS at the URL' { @{ Url = "$url/?$sas"; SasToken = $sas } }
            'the whole URL as SAS' { @{ Url = $url; SasToken = "$url`?$sas" } }
            'SecureString' { @{ Url = $url; SasToken = ConvertTo-SecureString $sas -AsPlainText -Force } }
        }
        (New-MkIoStorageAccount "form-$($Form -replace '\W', '-')" @arguments).Url | Should -Be $services.BlobUrl
    }

    It 'registers an S3 bucket' {
        $account = New-MkIoStorageAccount bucket -BucketName media-one -AccessKeyId $services.S3AccessKeyId -SecretAccessKey $services.S3SecretAccessKey
        $account.Type | Should -Be 'AWS.S3'
        $account.BucketName | Should -Be 'media-one'
    }

    It 'registers an S3 bucket of another region' {
        (New-MkIoStorageAccount eu -BucketName media-eu -AccessKeyId $services.S3AccessKeyId -SecretAccessKey $services.S3SecretAccessKey).BucketName | Should -Be 'media-eu'
    }

    It 'registers a Google bucket' {
        $key = Join-Path $TestDrive key.json
        '{"type":"service_account","project_id":"p","private_key_id":"i","private_key":"-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----","client_email":"e@p.iam","client_id":"1","auth_uri":"u","token_uri":"u","auth_provider_x509_cert_url":"u","client_x509_cert_url":"u"}' | Set-Content $key
        (New-MkIoStorageAccount google -BucketName my-bucket -ServiceAccountKeyPath $key).Type | Should -Be 'Google.Storage'
    }

    It 'refuses <Fault> before the request, with what to do' -TestCases @(
        @{ Fault = 'an expired SAS'; Sas = @{ Expires = [DateTimeOffset]::UtcNow.AddDays(-1) }; Words = 'expired at', 'later expiry' }
        @{ Fault = 'a SAS that is not yet valid'; Sas = @{ Starts = [DateTimeOffset]::UtcNow.AddDays(1); Expires = [DateTimeOffset]::UtcNow.AddDays(2) }; Words = 'not valid before', 'begins now' }
        @{ Fault = 'a SAS without list'; Sas = @{ Permissions = 'rwdac' }; Words = 'lacks the permission List', 'Tick List' }
        @{ Fault = 'a SAS without read and write'; Sas = @{ Permissions = 'dlac' }; Words = 'lacks the permissions Read, Write', 'Tick Read, Write' }
        @{ Fault = 'a SAS for objects only'; Sas = @{ ResourceTypes = 'o' }; Words = 'does not open containers', 'Tick' }
        @{ Fault = 'a SAS for the queue service'; Sas = @{ Services = 'q' }; Words = 'not for the blob service', 'Tick ''Blob''' }
        @{ Fault = 'https where the URL is http'; Sas = @{ Protocol = 'https' }; Words = 'https only', 'https URL' }
    ) {
        $before = @(Get-EmulatorRequest -Last 1000).Count
        $url = New-TestSas @Sas
        New-MkIoStorageAccount refused -SasUrl $url -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure.Count | Should -Be 1
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StorageAccountInvalid,*'
        $failure[0].TargetObject | Should -Be 'refused'
        foreach ($word in $Words) { "$($failure[0])" | Should -BeLike "*$word*" }
        @(Get-EmulatorRequest -Last 1000).Count | Should -Be $before
    }

    It 'refuses <Fault>' -TestCases @(
        @{ Fault = 'a bucket in capitals'; Arguments = @{ BucketName = 'My-Bucket' }; Words = "did you mean 'my-bucket'" }
        @{ Fault = 'a malformed key id'; Arguments = @{ AccessKeyId = 'nonsense' }; Words = 'AKIA' }
        @{ Fault = 'a malformed key'; Arguments = @{ SecretAccessKey = 'short' }; Words = 'secret access key' }
    ) {
        $all = @{ BucketName = 'media-one'; AccessKeyId = $services.S3AccessKeyId; SecretAccessKey = $services.S3SecretAccessKey }
        foreach ($name in $Arguments.Keys) { $all[$name] = $Arguments[$name] }
        New-MkIoStorageAccount refused @all -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike "*$Words*"
    }

    It 'leaves the judgement to the service with -SkipCheck' {
        New-MkIoStorageAccount skipped -SasUrl (New-TestSas -Permissions rwdac) -SkipCheck -ErrorVariable failure -ErrorAction SilentlyContinue
        # The service tried it and said so: there is a ref.
        "$failure" | Should -Match 'ref [0-9a-f-]{36}'
    }

    It 'refuses <Fault>, which one request to the storage showed' -TestCases @(
        @{ Fault = 'a tampered signature'; Azure = { (New-TestSas) -replace 'sig=.{6}', 'sig=AAAAAA' }; Words = 'does not accept the SAS' }
        @{ Fault = 'a key that AWS does not know'; S3 = @{ AccessKeyId = 'AKIAAAAAAAAAAAAAAAAA' }; Words = 'does not know the access key id' }
        @{ Fault = 'a secret of another key'; S3 = @{ SecretAccessKey = 'k' * 40 }; Words = 'not the one of this id' }
        @{ Fault = 'a bucket that does not exist'; S3 = @{ BucketName = 'no-such-bucket' }; Words = "no bucket 'no-such-bucket'" }
        @{ Fault = 'a bucket of someone else'; S3 = @{ BucketName = 'not-ours' }; Words = 'another AWS account' }
        @{ Fault = 'a key without ListBucket'; S3 = @{ AccessKeyId = 'AKIAMKIONOLIST000001' }; Words = 's3:ListBucket' }
    ) {
        $arguments = if ($Azure) { @{ SasUrl = & $Azure } } else { @{ BucketName = 'media-one'; AccessKeyId = $services.S3AccessKeyId; SecretAccessKey = $services.S3SecretAccessKey } }
        if ($S3) { foreach ($name in $S3.Keys) { $arguments[$name] = $S3[$name] } }
        $before = @(Get-EmulatorRequest -Last 1000).Count
        New-MkIoStorageAccount refused @arguments -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure.Count | Should -Be 1
        "$failure" | Should -BeLike "*$Words*"
        @(Get-EmulatorRequest -Last 1000).Count | Should -Be $before
    }

    It 'sends the storage one request, and no more' {
        # A port that was free a moment ago.
        $free = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
        $free.Start()
        $port = $free.LocalEndpoint.Port
        $free.Stop()
        $listener = [Net.HttpListener]::new()
        $listener.Prefixes.Add("http://127.0.0.1:$port/")
        $listener.Start()
        try {
            # A listener that is stopped in the wrong moment never answers a GetContext, and a thread that waits in it cannot be
            # stopped: so it looks up now and then.
            $seen = Start-ThreadJob { param($listener)
                $ErrorActionPreference = 'Stop'
                while ($listener.IsListening) {
                    $next = $listener.GetContextAsync()
                    while (-not $next.Wait(100)) { if (-not $listener.IsListening) { return } }
                    $context = $next.Result
                    "$($context.Request.HttpMethod) $($context.Request.Url.AbsolutePath)"
                    $context.Response.StatusCode = 404
                    $body = [Text.Encoding]::UTF8.GetBytes('<Error><Code>ContainerNotFound</Code></Error>')
                    $context.Response.OutputStream.Write($body, 0, $body.Length)
                    $context.Response.Close()
                }
            } -ArgumentList $listener
            # The service tries it too, at another path.
            $null = New-MkIoStorageAccount once -Url "http://127.0.0.1:$port/a" -SasToken ((New-TestSas) -split '\?')[1]
        }
        finally { $listener.Stop() }
        Wait-Until { $seen.State -notin 'NotStarted', 'Running' }
        @(Receive-Job $seen -ErrorAction SilentlyContinue) -notmatch 'mkio-credential-check' | Should -Be @('GET /a/mkio-storage-check')
        Remove-Job $seen
    }

    It 'warns of what works and is worth a look' {
        $null = New-MkIoStorageAccount soon -SasUrl (New-TestSas -Expires ([DateTimeOffset]::UtcNow.AddDays(5))) -WarningVariable warning -WarningAction SilentlyContinue
        "$warning" | Should -BeLike '*expires at*'
        (Get-MkIoStorageAccount soon).DaysLeft | Should -BeIn 4, 5
    }

    It 'passes on what the service says of a key, with -SkipCheck' {
        New-MkIoStorageAccount wrong-key -SkipCheck -BucketName media-one -AccessKeyId AKIAAAAAAAAAAAAAAAAA -SecretAccessKey ('k' * 40) -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure.Count | Should -Be 1
        "$failure" | Should -Match 'Error getting region for bucket|Access Denied'
        New-MkIoStorageAccount no-bucket -SkipCheck -BucketName no-such-bucket -AccessKeyId $services.S3AccessKeyId -SecretAccessKey $services.S3SecretAccessKey -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -Match 'Bucket does not exist'
    }

    It 'refuses a name that exists unless it is forced' {
        $null = New-MkIoStorageAccount twice -SasUrl (New-TestSas)
        New-MkIoStorageAccount twice -SasUrl (New-TestSas) -Description second -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StorageAccountAlreadyExists,*'
        (New-MkIoStorageAccount twice -SasUrl (New-TestSas) -Description second -Force).Description | Should -Be 'second'
    }

    It 'registers nothing with -WhatIf' {
        New-MkIoStorageAccount what-if -SasUrl (New-TestSas) -WhatIf
        Get-MkIoStorageAccount what-i? | Should -BeNullOrEmpty
    }

    It 'takes what Az puts into a context' {
        $url, $sas = (New-TestSas) -split '\?', 2
        ([pscustomobject]@{ Name = 'from-az'; BlobEndPoint = "$url/"; SasToken = "?$sas" } | New-MkIoStorageAccount).Name | Should -Be 'from-az'
    }

    It 'takes URL and description of a piped one, and asks for what opens it' {
        $source = New-MkIoStorageAccount source -SasUrl (New-TestSas) -Description Masters
        $bucket = New-MkIoStorageAccount source-bucket -BucketName media-one -AccessKeyId $services.S3AccessKeyId -SecretAccessKey $services.S3SecretAccessKey
        foreach ($piped in $source, ($source | ConvertTo-Json -Depth 9 | ConvertFrom-Json)) {
            $copy = $piped | New-MkIoStorageAccount -Name "source-$($piped.GetType().Name.ToLowerInvariant())" -SasToken ((New-TestSas) -split '\?')[1]
            $copy.Url | Should -Be $source.Url
            $copy.Description | Should -Be Masters
        }

        ($bucket | New-MkIoStorageAccount -Name source-key -AccessKeyId $services.S3AccessKeyId -SecretAccessKey $services.S3SecretAccessKey).BucketName | Should -Be media-one
        $before = @(Get-EmulatorRequest -Last 1000).Count
        $source, $bucket | New-MkIoStorageAccount -Name without -ErrorVariable failure -ErrorAction SilentlyContinue
        "$($failure[0])" | Should -BeLike '*-SasToken or -SasUrl*'
        "$($failure[1])" | Should -BeLike '*-AccessKeyId and -SecretAccessKey*'
        $bucket | New-MkIoStorageAccount -Name without -SasToken ((New-TestSas) -split '\?')[1] -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*AWS.S3*does not open*'
        @(Get-EmulatorRequest -Last 1000).Count | Should -Be $before
    }

    It 'refuses a user, a process and nothing, and sends nothing' {
        $user = Get-MkIoUser demo@example.com
        $before = @(Get-EmulatorRequest -Last 1000).Count
        $user, (Get-Process -Id $PID), $null | New-MkIoStorageAccount -SasUrl (New-TestSas) -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure.Count | Should -Be 3
        "$($failure[0])" | Should -BeLike 'A user was piped, where a storage account*'
        "$($failure[1])" | Should -BeLike 'An object of the type System.Diagnostics.Process was piped, where a storage account*'
        @(Get-EmulatorRequest -Last 1000).Count | Should -Be $before
    }
}
