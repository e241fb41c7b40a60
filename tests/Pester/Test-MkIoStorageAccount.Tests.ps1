# Broken storages, each with the check that has to fail and the same storage with that one thing mended, and good ones.
# What was seen is left as a table in out/storage-checks.md.
BeforeDiscovery {
    . "$PSScriptRoot/StorageCases.ps1"
}

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
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

Describe 'Test-MkIoStorageAccount, a broken storage' -Tag Slow {
    It 'finds it: <Storage>' -ForEach $broken {
        $arguments = Get-Parameter $_ -Break
        $checks = Test-MkIoStorageAccount @arguments
        $found = $checks | Where-Object Name -eq $Check
        $expected = if ($Result) { $Result } else { 'Fail' }
        "$($found.Result)" | Should -Be $expected -Because "$($checks | Format-Table Name, Result, Message | Out-String -Width 200)"
        $found.Message | Should -Not -BeNullOrEmpty
        $found.Recommendation | Should -Not -BeNullOrEmpty
        # What fails first is what is named: nothing before it does.
        @($checks | Where-Object Result -in Fail, Warning)[0].Name | Should -BeIn $Check, 'SasKind'

        $arguments = Get-Parameter $_
        $mended = Test-MkIoStorageAccount @arguments
        # The clouds' own addresses lead nowhere from here: there it is the form that passes.
        $judged = if ($CloudUrl) { $mended | Where-Object Name -notin SasAccepted, ListBlobs, ReadBlob } else { $mended }
        @($judged | Where-Object Result -in Fail, Warning) | Should -BeNullOrEmpty -Because "$($mended | Format-Table Name, Result, Message | Out-String -Width 200)"
        "$(($mended | Where-Object Name -eq $Check).Result)" | Should -Be 'Pass'
        $rows.Add("| $($rows.Count + 1) | $Storage | $Check | $expected | $($found.Message -replace ':\d{4,5}/', ':PORT/') | $($found.Recommendation) | passes$(if ($CloudUrl) { ' (form)' }) |")
    }

    It 'tells a bad signature, a wrong type, a missing right and an unknown container apart' {
        $seen = foreach ($sas in @{}, @{ ResourceTypes = 'o' }, @{ Permissions = 'rwdac' }) {
            $url = New-TestSas @sas
            if ($sas.Count -eq 0) { $url = $url -replace 'sig=.{6}', 'sig=AAAAAA' }
            (Test-MkIoStorageAccount -SasUrl $url -Container films | Where-Object { $_.Name -in 'SasAccepted', 'ListBlobs' -and $_.Result -eq 'Fail' }).Message
        }
        $seen += (Test-MkIoStorageAccount -SasUrl (New-TestSas) -Container nothing-here | Where-Object Result -eq Fail).Message
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
            ($checks | Where-Object Name -eq SasAccepted).Message | Should -BeLike '*no answer in time*'
        }
        finally { $listener.Stop() }
    }
}

Describe 'Test-MkIoStorageAccount, a good storage' -Tag Slow {
    It 'passes everything: <Kind>, <Storage>' -ForEach $good {
        $arguments = Get-Parameter $_ -Break
        if ($Kind -ne 'Google') { $arguments.Probe = $true }
        $checks = Test-MkIoStorageAccount @arguments
        $checks.Count | Should -BeGreaterThan 2
        @($checks | Where-Object Result -in Fail, Warning) | Should -BeNullOrEmpty -Because "$($checks | Format-Table Name, Result, Message | Out-String -Width 200)"
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

Describe 'Test-MkIoStorageAccount, over https' -Tag Slow -Skip:(-not (Get-Command openssl -ErrorAction Ignore) -or -not $IsLinux) {
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

Describe 'Test-MkIoStorageAccount, a registered storage account' -Tag Slow {
    BeforeAll {
        $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
        $null = New-MkIoStorageAccount soon -SasUrl (New-TestSas -Expires ([DateTimeOffset]::UtcNow.AddDays(3))) -WarningAction SilentlyContinue
        $null = New-MkIoStorageAccount bucket -BucketName media-one -AccessKeyId $services.S3AccessKeyId -SecretAccessKey $services.S3SecretAccessKey
        $null = New-MkIoAsset films -StorageAccountName media -Container films
    }

    It 'judges what MK.IO tells, and asks MK.IO for the files of an asset' {
        $checks = Test-MkIoStorageAccount media
        @($checks | Where-Object Result -in Fail, Warning) | Should -BeNullOrEmpty
        ($checks | Where-Object Name -eq FileAccess).Message | Should -BeLike "*asset 'films'*"
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
        $failed[1].Recommendation | Should -BeLike '*Update-MkIoStorageCredential*'
    }

    It 'reports what is not registered' {
        Test-MkIoStorageAccount nowhere -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StorageAccountNotFound,*'
    }

    It 'shows a table and a list' {
        Test-MkIoStorageAccount media | Out-String -Width 140 | Should -Match 'Result\s+Name\s+Message'
        Test-MkIoStorageAccount media | Format-List | Out-String | Should -Match 'Recommendation'
    }
}
