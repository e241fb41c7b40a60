# Broken storages, each with the check that has to fail and the same storage with that one thing mended, and good ones.
# What was seen is left as a table in out/storage-checks.md.
BeforeDiscovery {
    $tomorrow = [DateTimeOffset]::UtcNow.AddDays(1)
    $broken = @(
        # Azure: what is pasted
        @{ Storage = 'URL without https://'; Check = 'StorageUrl'; Url = { param($url) $url -replace '^https?://' } }
        @{ Storage = 'URL of a container'; Check = 'StorageUrl'; Url = { param($url) "$url/videos" } }
        @{ Storage = 'URL of a blob'; Check = 'StorageUrl'; Url = { param($url) "$url/videos/film.mp4" } }
        @{ Storage = 'connection string'; Check = 'StorageUrl'; Url = { param($url) "BlobEndpoint=$url" } }
        @{ Storage = 'URL of the file service'; Check = 'StorageUrl'; CloudUrl = 'https://mymedia.file.core.windows.net'; Mended = 'https://mymedia.blob.core.windows.net' }
        @{ Storage = 'URL of the data lake service'; Check = 'StorageUrl'; CloudUrl = 'https://mymedia.dfs.core.windows.net'; Mended = 'https://mymedia.blob.core.windows.net' }
        @{ Storage = 'URL of the static website'; Check = 'StorageUrl'; CloudUrl = 'https://mymedia.web.core.windows.net'; Mended = 'https://mymedia.blob.core.windows.net' }
        @{ Storage = 'plain http'; Check = 'StorageUrl'; CloudUrl = 'http://mymedia.blob.core.windows.net'; Mended = 'https://mymedia.blob.core.windows.net' }
        @{ Storage = 'account that does not exist'; Check = 'SasAccepted'; Url = { param($url) $url -replace 'devstoreaccount1', 'nosuchaccount' } }
        @{ Storage = 'account whose name nobody knows'; Check = 'SasAccepted'; Url = { 'https://no-such-account.invalid' } }
        @{ Storage = 'nothing answers'; Check = 'SasAccepted'; Result = 'Warning'; Url = { 'http://127.0.0.1:9/devstoreaccount1' } }
        @{ Storage = 'no SAS'; Check = 'SasSignature'; Edit = { '' } }
        @{ Storage = 'an account key in place of a SAS'; Check = 'SasSignature'; Edit = { 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq' } }
        @{ Storage = 'SAS without its signature'; Check = 'SasSignature'; Edit = { param($sas) $sas -replace '&sig=[^&]+' } }
        # Azure: each box unticked in turn
        @{ Storage = 'without Read'; Check = 'SasPermissions'; Sas = @{ Permissions = 'wdlac' } }
        @{ Storage = 'without Write'; Check = 'SasPermissions'; Sas = @{ Permissions = 'rdlac' } }
        @{ Storage = 'without Delete'; Check = 'SasPermissions'; Sas = @{ Permissions = 'rwlac' } }
        @{ Storage = 'without List'; Check = 'SasPermissions'; Sas = @{ Permissions = 'rwdac' } }
        @{ Storage = 'without Add'; Check = 'SasPermissions'; Sas = @{ Permissions = 'rwdlc' } }
        @{ Storage = 'without Create'; Check = 'SasPermissions'; Sas = @{ Permissions = 'rwdla' } }
        @{ Storage = 'Read and List alone'; Check = 'SasPermissions'; Sas = @{ Permissions = 'rl' } }
        @{ Storage = 'file service only'; Check = 'SasServices'; Sas = @{ Services = 'f' } }
        @{ Storage = 'queue service only'; Check = 'SasServices'; Sas = @{ Services = 'q' } }
        @{ Storage = 'table service only'; Check = 'SasServices'; Sas = @{ Services = 't' } }
        @{ Storage = 'objects only'; Check = 'SasResourceTypes'; Sas = @{ ResourceTypes = 'o' } }
        @{ Storage = 'containers only'; Check = 'SasResourceTypes'; Sas = @{ ResourceTypes = 'c' } }
        @{ Storage = 'service only'; Check = 'SasResourceTypes'; Sas = @{ ResourceTypes = 's' } }
        @{ Storage = 'expired'; Check = 'SasExpiry'; Sas = @{ Expires = $tomorrow.AddDays(-2) } }
        @{ Storage = 'expires in ten days'; Check = 'SasExpiry'; Result = 'Warning'; Sas = @{ Expires = $tomorrow.AddDays(9) } }
        @{ Storage = 'no expiry'; Check = 'SasExpiry'; Edit = { param($sas) $sas -replace '&se=[^&]+' } }
        @{ Storage = 'expiry that is no time'; Check = 'SasExpiry'; Edit = { param($sas) $sas -replace '&se=[^&]+', '&se=soon' } }
        @{ Storage = 'not yet valid'; Check = 'SasStart'; Sas = @{ Starts = $tomorrow; Expires = $tomorrow.AddYears(1) } }
        @{ Storage = 'https only, and the URL is http'; Check = 'SasProtocol'; Sas = @{ Protocol = 'https' } }
        @{ Storage = 'http only'; Check = 'SasProtocol'; CloudUrl = 'https://mymedia.blob.core.windows.net'; Mended = 'https://mymedia.blob.core.windows.net'; Edit = { param($sas) $sas -replace 'spr=[^&]+', 'spr=http' } }
        @{ Storage = 'one IP address'; Check = 'SasIpRange'; Result = 'Warning'; Sas = @{ Ip = '10.0.0.1' } }
        @{ Storage = 'SAS of a container'; Check = 'SasKind'; Sas = @{ Kind = 'container' } }
        @{ Storage = 'SAS of a user'; Check = 'SasKind'; Sas = @{ Kind = 'user' } }
        @{ Storage = 'stored access policy, since deleted'; Check = 'SasPolicy'; Sas = @{ Kind = 'policy' } }
        # Azure: what only the account knows
        @{ Storage = 'signature of another key'; Check = 'SasAccepted'; Edit = { param($sas) $sas -replace 'sig=.{6}', 'sig=AAAAAA' } }
        @{ Storage = 'signature cut short'; Check = 'SasAccepted'; Edit = { param($sas) $sas.Substring(0, $sas.Length - 8) } }
        @{ Storage = 'expiry edited by hand'; Check = 'SasAccepted'; Edit = { param($sas) $sas -replace '&se=[^&]+', '&se=2035-01-01T00%3A00%3A00Z' } }
        @{ Storage = 'permissions edited by hand'; Check = 'SasAccepted'; Sas = @{ Permissions = 'rl' }; Edit = { param($sas) $sas -replace 'sp=rl', 'sp=rwdlac' } }
        @{ Storage = 'container that does not exist'; Check = 'ListBlobs'; More = @{ Container = 'no-such-container' }; MendedMore = @{ Container = 'films' } }
        # S3: what is pasted
        @{ Storage = 'bucket in the wrong case'; Check = 'BucketName'; S3 = @{ BucketName = 'Media-One' } }
        @{ Storage = 'bucket with s3://'; Check = 'BucketName'; S3 = @{ BucketName = 's3://media-one' } }
        @{ Storage = 'bucket with a path'; Check = 'BucketName'; S3 = @{ BucketName = 'media-one/films' } }
        @{ Storage = 'key id of another form'; Check = 'AccessKeyId'; S3 = @{ AccessKeyId = 'my-user' } }
        @{ Storage = 'key id in the wrong case'; Check = 'AccessKeyId'; S3 = @{ AccessKeyId = 'akiamkiotests0000001' } }
        @{ Storage = 'temporary key'; Check = 'AccessKeyId'; Result = 'Warning'; S3 = @{ AccessKeyId = 'ASIAMKIOTESTS0000001' } }
        @{ Storage = 'secret cut short'; Check = 'SecretAccessKey'; S3 = @{ SecretAccessKey = 'mkio+tests/only' } }
        # S3: what only AWS knows
        @{ Storage = 'key that was deleted'; Check = 'KeyAccepted'; S3 = @{ AccessKeyId = 'AKIAMKIODELETED00001' } }
        @{ Storage = 'secret of another key'; Check = 'KeyAccepted'; S3 = @{ SecretAccessKey = 'k' * 40 } }
        @{ Storage = 'bucket that does not exist'; Check = 'BucketExists'; S3 = @{ BucketName = 'no-such-bucket' } }
        @{ Storage = 'bucket of another account'; Check = 'BucketExists'; S3 = @{ BucketName = 'not-ours' } }
        @{ Storage = 'bucket in another region than asked'; Check = 'BucketRegion'; Result = 'Warning'; More = @{ Region = 'eu-central-1' }; S3 = @{ BucketName = 'media-one' }; MendedMore = @{ Region = 'us-east-1' } }
        @{ Storage = 'key without ListBucket'; Check = 'ListBucket'; S3 = @{ AccessKeyId = 'AKIAMKIONOLIST000001' } }
        @{ Storage = 'key without GetObject'; Check = 'GetObject'; S3 = @{ AccessKeyId = 'AKIAMKIONOGET0000001' } }
        @{ Storage = 'key without PutObject'; Check = 'PutObject'; More = @{ Probe = $true }; S3 = @{ AccessKeyId = 'AKIAMKIONOPUT0000001' } }
        @{ Storage = 'key without DeleteObject'; Check = 'DeleteObject'; More = @{ Probe = $true }; S3 = @{ AccessKeyId = 'AKIAMKIONODELETE0001' } }
        @{ Storage = 'key without any right'; Check = 'ListBucket'; S3 = @{ AccessKeyId = 'AKIAMKIONOTHING00001' } }
        # Google: what is pasted
        @{ Storage = 'bucket with gs://'; Check = 'BucketName'; Google = @{ BucketName = 'gs://my-bucket' } }
        @{ Storage = 'key of a person'; Check = 'ServiceAccountKey'; Google = @{ Type = 'authorized_user' } }
        @{ Storage = 'key file without its private key'; Check = 'ServiceAccountKey'; Google = @{ Without = 'private_key' } }
        @{ Storage = 'key file that is no JSON'; Check = 'ServiceAccountKey'; Google = @{ Text = 'my key' } }
    )

    $longest = 'm' * 63
    $good = @(
        @{ Kind = 'Azure'; Storage = 'as recommended' }
        @{ Kind = 'Azure'; Storage = 'all services'; Sas = @{ Services = 'bfqt' } }
        @{ Kind = 'Azure'; Storage = 'all resource types'; Sas = @{ ResourceTypes = 'sco' } }
        @{ Kind = 'Azure'; Storage = 'more permissions'; Sas = @{ Permissions = 'rwdlacuptf' } }
        @{ Kind = 'Azure'; Storage = 'a start in the past'; Sas = @{ Starts = $tomorrow.AddDays(-3) } }
        @{ Kind = 'Azure'; Storage = 'an expiry in ten years'; Sas = @{ Expires = $tomorrow.AddYears(10) } }
        @{ Kind = 'Azure'; Storage = 'an expiry in 31 days'; Sas = @{ Expires = $tomorrow.AddDays(31) } }
        @{ Kind = 'Azure'; Storage = 'a slash at the end'; Url = { param($url) "$url/" } }
        @{ Kind = 'Azure'; Storage = 'the host by its name'; Url = { param($url) $url -replace '127.0.0.1', 'localhost' } }
        @{ Kind = 'Azure'; Storage = 'no question mark'; Edit = { param($sas) $sas.TrimStart('?') } }
        @{ Kind = 'Azure'; Storage = 'a container of its own'; More = @{ Container = 'films' } }
        @{ Kind = 'S3'; Storage = 'as recommended'; S3 = @{} }
        @{ Kind = 'S3'; Storage = 'another bucket'; S3 = @{ BucketName = 'media-two' } }
        @{ Kind = 'S3'; Storage = 'another region'; S3 = @{ BucketName = 'media-eu' } }
        @{ Kind = 'S3'; Storage = 'another region that was asked for'; S3 = @{ BucketName = 'media-eu' }; More = @{ Region = 'eu-central-1' } }
        @{ Kind = 'S3'; Storage = 'a region that was asked for'; S3 = @{}; More = @{ Region = 'us-east-1' } }
        @{ Kind = 'S3'; Storage = 'a bucket with dots'; S3 = @{ BucketName = 'media.example.com' } }
        @{ Kind = 'S3'; Storage = 'a bucket of digits'; S3 = @{ BucketName = '123' } }
        @{ Kind = 'S3'; Storage = 'the longest name'; S3 = @{ BucketName = $longest } }
        @{ Kind = 'S3'; Storage = 'a key with the four rights'; S3 = @{ AccessKeyId = 'AKIAMKIOLEAST0000001' } }
        @{ Kind = 'S3'; Storage = 'an empty bucket'; S3 = @{ BucketName = 'media-empty' } }
        @{ Kind = 'Google'; Storage = 'as recommended'; Google = @{} }
        @{ Kind = 'Google'; Storage = 'dots'; Google = @{ BucketName = 'media.example.com' } }
        @{ Kind = 'Google'; Storage = 'underscores'; Google = @{ BucketName = 'my_media' } }
        @{ Kind = 'Google'; Storage = 'digits'; Google = @{ BucketName = '123' } }
        @{ Kind = 'Google'; Storage = 'a long name with dots'; Google = @{ BucketName = "$longest.$longest" } }
        @{ Kind = 'Google'; Storage = 'more fields'; Google = @{ Extra = 'universe_domain' } }
        @{ Kind = 'Google'; Storage = 'without certificate URLs'; Google = @{ Without = 'client_x509_cert_url' } }
        @{ Kind = 'Google'; Storage = 'without a client id'; Google = @{ Without = 'client_id' } }
        @{ Kind = 'Google'; Storage = 'a short name'; Google = @{ BucketName = 'abc' } }
        @{ Kind = 'Google'; Storage = 'hyphens'; Google = @{ BucketName = 'my-media-2026' } }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
    $null = New-TestContainer films, vod -Blob film.mp4
    $rows = [Collections.Generic.List[string]]::new()

    # The parameters of one storage; without -Break, of the same storage with that one thing mended.
    function Get-Parameter([hashtable] $Case, [switch] $Break) {
        $more = if (-not $Break -and $Case.MendedMore) { $Case.MendedMore } elseif ($Case.More) { $Case.More } else { @{} }
        if ($Case.S3) { return Get-S3Parameter $(if ($Break) { $Case.S3 } else { @{} }) $more }
        if ($Case.Google) { return Get-GoogleParameter $(if ($Break) { $Case.Google } else { @{} }) }
        $sas = if ($Break -and $Case.Sas) { $Case.Sas } else { @{} }
        $url, $token = (New-TestSas @sas) -split '\?', 2
        if ($Case.CloudUrl) { $url = if ($Break) { $Case.CloudUrl } else { $Case.Mended } }
        if ($Break -and $Case.Url) { $url = & $Case.Url $url }
        $token = "?$token"
        if ($Break -and $Case.Edit) { $token = & $Case.Edit $token }
        # No SAS at all can only be given as the URL alone.
        if ($token) { @{ Url = $url; SasToken = $token } + $more } else { @{ SasUrl = $url } + $more }
    }

    function Get-S3Parameter([hashtable] $Part, [hashtable] $More) {
        $all = @{ BucketName = 'media-one'; AccessKeyId = $services.S3AccessKeyId; SecretAccessKey = $services.S3SecretAccessKey } + $More
        foreach ($name in $Part.Keys) { $all[$name] = $Part[$name] }
        $all
    }

    function Get-GoogleParameter([hashtable] $Part) {
        $key = [ordered]@{
            type = 'service_account'; project_id = 'p'; private_key_id = 'i'; private_key = "-----BEGIN PRIVATE KEY-----`nx`n-----END PRIVATE KEY-----"
            client_email = 'e@p.iam.gserviceaccount.com'; client_id = '1'; auth_uri = 'u'; token_uri = 'u'; client_x509_cert_url = 'u'
        }
        if ($Part.Type) { $key.type = $Part.Type }
        if ($Part.Without) { $key.Remove($Part.Without) }
        if ($Part.Extra) { $key[$Part.Extra] = 'x' }
        $file = Join-Path $TestDrive "$([guid]::NewGuid()).json"
        $(if ($Part.Text) { $Part.Text } else { $key | ConvertTo-Json }) | Set-Content $file
        @{ BucketName = $(if ($Part.BucketName) { $Part.BucketName } else { 'my-bucket' }); ServiceAccountKeyPath = $file }
    }
}

AfterAll {
    Disconnect-MkIo
    $table = @('| # | storage | check | result | seen | cure | mended |', '| --- | --- | --- | --- | --- | --- | --- |') + $rows
    $table | Set-Content (Join-Path $PSScriptRoot '../../out/storage-checks.md')
}

Describe 'Test-MkIoStorageAccount, a broken storage' {
    It 'finds it: <Storage>' -ForEach $broken {
        $arguments = Get-Parameter $_ -Break
        $checks = Test-MkIoStorageAccount @arguments
        $found = $checks | Where-Object Name -eq $Check
        $expected = if ($Result) { $Result } else { 'Fail' }
        "$($found.Result)" | Should -Be $expected -Because "$($checks | Format-Table Name, Result, Seen | Out-String -Width 200)"
        $found.Seen | Should -Not -BeNullOrEmpty
        $found.Cure | Should -Not -BeNullOrEmpty
        # What fails first is what is named: nothing before it does.
        @($checks | Where-Object Result -in Fail, Warning)[0].Name | Should -BeIn $Check, 'SasKind'

        $arguments = Get-Parameter $_
        $mended = Test-MkIoStorageAccount @arguments
        # The clouds' own addresses lead nowhere from here: there it is the form that passes.
        $judged = if ($CloudUrl) { $mended | Where-Object Name -notin SasAccepted, ListBlobs, ReadBlob } else { $mended }
        @($judged | Where-Object Result -in Fail, Warning) | Should -BeNullOrEmpty -Because "$($mended | Format-Table Name, Result, Seen | Out-String -Width 200)"
        "$(($mended | Where-Object Name -eq $Check).Result)" | Should -Be 'Pass'
        $rows.Add("| $($rows.Count + 1) | $Storage | $Check | $expected | $($found.Seen -replace ':\d{4,5}/', ':PORT/') | $($found.Cure) | passes$(if ($CloudUrl) { ' (form)' }) |")
    }

    It 'tells a bad signature, a wrong type, a missing right and an unknown container apart' {
        $seen = foreach ($sas in @{}, @{ ResourceTypes = 'o' }, @{ Permissions = 'rwdac' }) {
            $url = New-TestSas @sas
            if ($sas.Count -eq 0) { $url = $url -replace 'sig=.{6}', 'sig=AAAAAA' }
            (Test-MkIoStorageAccount -SasUrl $url -Container films | Where-Object { $_.Name -in 'SasAccepted', 'ListBlobs' -and $_.Result -eq 'Fail' }).Seen
        }
        $seen += (Test-MkIoStorageAccount -SasUrl (New-TestSas) -Container nothing-here | Where-Object Result -eq Fail).Seen
        $seen.Count | Should -Be 4
        $seen[0] | Should -BeLike '*does not accept the SAS*'
        $seen[1] | Should -BeLike '*type of resource*'
        $seen[2] | Should -BeLike '*lacks the permission List*'
        $seen[3] | Should -BeLike '*no such container*'
    }

    It 'waits no longer than it is told to' {
        $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
        $listener.Start()
        try {
            $token = ((New-TestSas) -split '\?')[1]
            $clock = [Diagnostics.Stopwatch]::StartNew()
            $checks = Test-MkIoStorageAccount -Url "http://127.0.0.1:$($listener.LocalEndpoint.Port)/a" -SasToken $token -Timeout 00:00:01
            $clock.Elapsed.TotalSeconds | Should -BeLessThan 5
            ($checks | Where-Object Name -eq SasAccepted).Seen | Should -BeLike '*no answer in time*'
        }
        finally { $listener.Stop() }
    }
}

Describe 'Test-MkIoStorageAccount, a good storage' {
    It 'passes everything: <Kind>, <Storage>' -ForEach $good {
        $arguments = Get-Parameter $_ -Break
        if ($Kind -ne 'Google') { $arguments.Probe = $true }
        $checks = Test-MkIoStorageAccount @arguments
        $checks.Count | Should -BeGreaterThan 2
        @($checks | Where-Object Result -in Fail, Warning) | Should -BeNullOrEmpty -Because "$($checks | Format-Table Name, Result, Seen | Out-String -Width 200)"
    }

    It 'leaves nothing behind' {
        $before = (Invoke-RestMethod "$(New-TestSas -ResourceTypes sco)&comp=list") -replace '(?s)<\?xml.*?<Containers', '<Containers'
        $null = Test-MkIoStorageAccount -SasUrl (New-TestSas) -Probe
        $null = Test-MkIoStorageAccount -SasUrl (New-TestSas) -Container probe-here -Probe
        $null = Test-MkIoStorageAccount -SasUrl (New-TestSas) -Container vod -Probe
        $after = (Invoke-RestMethod "$(New-TestSas -ResourceTypes sco)&comp=list") -replace '(?s)<\?xml.*?<Containers', '<Containers'
        ([regex]::Matches($after, '<Name>([^<]+)').Value | Sort-Object) | Should -Be ([regex]::Matches($before, '<Name>([^<]+)').Value | Sort-Object)
        $url, $token = (New-TestSas) -split '\?', 2
        Invoke-RestMethod "$url/vod?restype=container&comp=list&$token" | Should -Not -Match 'mkio-probe'
    }

    It 'writes nothing without -Probe' {
        Test-MkIoStorageAccount -SasUrl (New-TestSas) -Container nothing-made | Where-Object Name -like Probe* | Should -BeNullOrEmpty
        $url, $token = (New-TestSas) -split '\?', 2
        { Invoke-RestMethod "$url/nothing-made?restype=container&comp=list&$token" } | Should -Throw '*404*'
    }

    It 'names the storage' {
        (Test-MkIoStorageAccount films -SasUrl (New-TestSas)).Storage | Select-Object -Unique | Should -Be 'films'
        (Test-MkIoStorageAccount -SasUrl (New-TestSas)).Storage | Select-Object -Unique | Should -Be $services.BlobUrl
    }

    It 'needs no connection' {
        $url = New-TestSas
        $script = "Import-Module '$((Get-Module MkIo).Path)'; @(Test-MkIoStorageAccount -SasUrl '$url' | Where-Object Result -eq Fail).Count; Test-MkIoStorageAccount media"
        $count, $failure = pwsh -NoProfile -Command $script 2>&1
        $count | Should -Be 0
        "$failure" | Should -BeLike '*no connection to MK.IO*'
    }
}

Describe 'Test-MkIoStorageAccount, over https' -Skip:(-not (Get-Command openssl -ErrorAction Ignore) -or -not $IsLinux) {
    It 'takes a SAS for https only, and says what a certificate that nobody trusts does' {
        Import-Module "$PSScriptRoot/../services/LocalServices.psm1"
        $files = @{ cert = Join-Path $TestDrive cert.pem; key = Join-Path $TestDrive key.pem }
        openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext 'subjectAltName=IP:127.0.0.1' -keyout $files.key -out $files.cert 2>$null
        $azurite = Start-LocalAzurite @('--cert', $files.cert, '--key', $files.key)
        $url = New-LocalSas -BlobUrl $azurite.Values.AZURITE_BLOB_URL -Protocol https
        $url | Should -BeLike 'https://*'
        (Test-MkIoStorageAccount -SasUrl $url | Where-Object Name -eq SasAccepted).Result | Should -Be 'Warning'

        $script = "Import-Module '$((Get-Module MkIo).Path)'; Test-MkIoStorageAccount -SasUrl '$url' -Probe | ForEach-Object { `"`$(`$_.Name)=`$(`$_.Result)`" }"
        $env:SSL_CERT_FILE = $files.cert
        try { $results = pwsh -NoProfile -Command $script }
        finally { $env:SSL_CERT_FILE = $null }
        $results | Should -Contain 'SasAccepted=Pass'
        $results | Should -Contain 'ProbeDelete=Pass'
        $results -match 'Fail|Warning' | Should -BeNullOrEmpty
    }
}

Describe 'Test-MkIoStorageAccount, a registered storage account' {
    BeforeAll {
        $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
        $null = New-MkIoStorageAccount soon -SasUrl (New-TestSas -Expires ([DateTimeOffset]::UtcNow.AddDays(3))) -WarningAction SilentlyContinue
        $null = New-MkIoStorageAccount bucket -BucketName media-one -AccessKeyId $services.S3AccessKeyId -SecretAccessKey $services.S3SecretAccessKey
        $null = New-MkIoAsset films -StorageAccountName media -Container films
    }

    It 'judges what MK.IO tells, and asks MK.IO for the files of an asset' {
        $checks = Test-MkIoStorageAccount media
        @($checks | Where-Object Result -in Fail, Warning) | Should -BeNullOrEmpty
        ($checks | Where-Object Name -eq FileAccess).Seen | Should -BeLike "*asset 'films'*"
        ($checks | Where-Object Name -eq SasExpiry).Result | Should -Be 'Pass'
    }

    It 'takes the pipeline of all' {
        $checks = Get-MkIoStorageAccount | Test-MkIoStorageAccount
        $checks.Storage | Select-Object -Unique | Sort-Object | Should -Be 'bucket', 'media', 'soon'
        ($checks | Where-Object Result -eq Warning).Storage | Should -Be 'soon'
    }

    It 'says that MK.IO does not get in' {
        $null = New-MkIoStorageAccount blind -SasUrl (New-TestSas -Permissions l) -SkipCheck
        $null = New-MkIoAsset vod -StorageAccountName blind -Container vod
        $failed = Test-MkIoStorageAccount blind | Where-Object Result -eq Fail
        $failed.Name | Should -Be 'SasPermissions', 'FileAccess'
        $failed[1].Cure | Should -BeLike '*Update-MkIoStorageCredential*'
    }

    It 'reports what is not registered' {
        Test-MkIoStorageAccount nowhere -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StorageAccountNotFound,*'
    }

    It 'shows a table and a list' {
        Test-MkIoStorageAccount media | Out-String -Width 140 | Should -Match 'Result\s+Name\s+Seen'
        Test-MkIoStorageAccount media | Format-List | Out-String | Should -Match 'Cure'
    }
}
