BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = New-TestContainer upload -Blob there.txt
    $null = New-MkIoAsset up -StorageAccountName media -Container upload
    $null = New-MkIoAsset sub -StorageAccountName media -Container upload -SubPath deep/er
    $folder = Join-Path $TestDrive film
    $null = New-Item (Join-Path $folder subs) -ItemType Directory -Force
    Set-Content (Join-Path $folder a.txt) a -NoNewline
    Set-Content (Join-Path $folder 'b c#.txt') bc -NoNewline
    Set-Content (Join-Path $folder subs/en.vtt) en -NoNewline
    $sas = (New-TestSas) -replace '^[^?]*'
}

AfterAll { Disconnect-MkIo }

Describe 'Send-MkIoAssetFile' -Tag Slow {
    It 'uploads a folder with all that is in it' {
        $files = Send-MkIoAssetFile up $folder -SasUrl (New-TestSas) -PassThru
        $files.Name | Sort-Object | Should -Be 'a.txt', 'b c#.txt', 'subs/en.vtt'
        (Get-MkIoAssetFile up).Name | Should -Contain 'b c#.txt'
        Save-MkIoAssetFile up subs/en.vtt, 'b c#.txt' -Destination $TestDrive/back
        Get-Content $TestDrive/back/subs/en.vtt -Raw | Should -Be 'en'
        Get-Content "$TestDrive/back/b c#.txt" -Raw | Should -Be 'bc'
    }

    It 'finds the account by itself, and the folder of the asset' {
        Get-ChildItem $folder -File | Send-MkIoAssetFile sub -SasToken $sas
        (Get-MkIoAssetFile sub).Name | Sort-Object | Should -Be 'a.txt', 'b c#.txt'
        Send-MkIoAssetFile sub (Join-Path $folder a.txt) -Folder x -SasToken $sas
        (Get-MkIoAssetFile sub | Where-Object IsFolder).Name | Should -Be 'x'
    }

    It 'takes the URL of the container' {
        $account, $query = (New-TestSas) -split '\?', 2
        Send-MkIoAssetFile up (Join-Path $folder a.txt) -Folder by-container -SasUrl "$account/upload?$query"
        (Get-MkIoAssetFile up | Where-Object IsFolder).Name | Should -Contain 'by-container'
        { Send-MkIoAssetFile up (Join-Path $folder a.txt) -SasUrl "$account/other?$query" } | Should -Throw "*container 'upload'*"
    }

    It 'leaves a file alone that is there, unless it is forced' {
        $path = Join-Path $TestDrive there.txt
        Set-Content $path new -NoNewline
        Send-MkIoAssetFile up $path -SasToken $sas -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetFileAlreadyExists,*'
        Send-MkIoAssetFile up $path -SasToken $sas -Force
        Save-MkIoAssetFile up there.txt -Destination $TestDrive/new
        Get-Content $TestDrive/new/there.txt -Raw | Should -Be 'new'
    }

    It 'sends a large file in blocks, and every byte of it' {
        $path = Join-Path $TestDrive large.bin
        $bytes = [byte[]]::new(21MB + 17)
        [Random]::new(3).NextBytes($bytes)
        [IO.File]::WriteAllBytes($path, $bytes)
        (Send-MkIoAssetFile up $path -SasToken $sas -PassThru).Length | Should -Be $bytes.Length
        Save-MkIoAssetFile up large.bin -Destination $TestDrive/large
        (Get-FileHash $TestDrive/large/large.bin).Hash | Should -Be (Get-FileHash $path).Hash
    }

    It 'tells each request with -Verbose, without the signature' {
        $messages = Send-MkIoAssetFile up (Join-Path $folder a.txt) -Folder told -SasToken $sas -Verbose 4>&1 | Out-String
        $messages | Should -Match 'PUT http\S+/upload/told/a.txt\S* -> 201 in \d+ ms'
        $messages | Should -Match 'Send-MkIoAssetFile: 1 uploaded, 0 failed'
        $messages | Should -Not -Match 'sig=(?!\*)'
    }

    It 'makes a container that is not there yet' {
        $null = New-MkIoAsset fresh -StorageAccountName media -Container fresh-container
        Send-MkIoAssetFile fresh (Join-Path $folder a.txt) -SasToken $sas
        (Get-MkIoAssetFile fresh).Name | Should -Be 'a.txt'
    }

    It 'says what a SAS lacks, and never shows it' {
        $weak = New-TestSas -Permissions rl
        Send-MkIoAssetFile up (Join-Path $folder a.txt) -Folder weak -SasUrl $weak -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetFileForbidden,*'
        "$failure" | Should -BeLike '*SAS*Write and Create*'
        "$failure" | Should -Not -Match 'sig='
    }

    It 'reports a path that is not there' {
        Send-MkIoAssetFile up $TestDrive/absent -SasToken $sas -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetFilePathNotFound,*'
    }
}

Describe 'Send-MkIoAssetFile into Amazon S3' -Tag Slow {
    BeforeAll {
        $key = @{ AccessKeyId = $services.S3AccessKeyId; SecretAccessKey = $services.S3SecretAccessKey }
        $null = 'media-one', 'media-eu' | ForEach-Object { New-MkIoStorageAccount $_ -BucketName $_ @key }
        $null = New-MkIoAsset s3 -StorageAccountName media-one -SubPath send/s3
        $null = New-MkIoAsset eu -StorageAccountName media-eu
    }

    It 'uploads a folder with all that is in it, below the path of the asset' {
        $files, $messages = (Send-MkIoAssetFile s3 $folder @key -PassThru -Verbose 4>&1).Where({ $_ -isnot [System.Management.Automation.VerboseRecord] }, 'Split')
        "$messages" | Should -Match 'Send-MkIoAssetFile: 3 uploaded, 0 failed'
        "$messages" | Should -Match 'PUT http\S+/media-one/send/s3/a.txt\S* -> 200 in \d+ ms'
        $files.Name | Sort-Object | Should -Be 'a.txt', 'b c#.txt', 'subs/en.vtt'
        (Get-MkIoAssetFile s3).Name | Should -Be 'subs', 'a.txt', 'b c#.txt'
        Save-MkIoAssetFile s3 subs/en.vtt, 'b c#.txt' -Destination $TestDrive/s3-back
        Get-Content $TestDrive/s3-back/subs/en.vtt -Raw | Should -Be 'en'
        Get-Content "$TestDrive/s3-back/b c#.txt" -Raw | Should -Be 'bc'
    }

    It 'finds the region of the bucket' {
        Send-MkIoAssetFile eu (Join-Path $folder a.txt) @key
        (Get-MkIoAssetFile eu).Name | Should -Be 'a.txt'
    }

    It 'leaves a file alone that is there, unless it is forced' {
        $path = Join-Path $TestDrive s3-there.txt
        Set-Content $path old -NoNewline
        Send-MkIoAssetFile s3 $path @key
        Set-Content $path new -NoNewline
        Send-MkIoAssetFile s3 $path @key -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetFileAlreadyExists,*'
        # A key that may not look is told by the condition that goes along.
        Send-MkIoAssetFile s3 $path -AccessKeyId AKIAMKIONOGET0000001 -SecretAccessKey $services.S3SecretAccessKey -ErrorVariable unseen -ErrorAction SilentlyContinue
        $unseen[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetFileAlreadyExists,*'
        Send-MkIoAssetFile s3 $path @key -Force
        Save-MkIoAssetFile s3 s3-there.txt -Destination $TestDrive/s3-new
        Get-Content $TestDrive/s3-new/s3-there.txt -Raw | Should -Be 'new'
    }

    It 'sends a large file in parts, every byte of it, with no more rights than MK.IO needs' {
        $path = Join-Path $TestDrive s3-large.bin
        $bytes = [byte[]]::new(21MB + 17)
        [Random]::new(4).NextBytes($bytes)
        [IO.File]::WriteAllBytes($path, $bytes)
        $least = @{ AccessKeyId = 'AKIAMKIOLEAST0000001'; SecretAccessKey = $services.S3SecretAccessKey }
        (Send-MkIoAssetFile s3 $path @least -PassThru).Length | Should -Be $bytes.Length
        Send-MkIoAssetFile s3 $path -AccessKeyId AKIAMKIONOGET0000001 -SecretAccessKey $services.S3SecretAccessKey -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetFileAlreadyExists,*'
        Set-EmulatorSetting @{ cutDownloads = 1 }
        Save-MkIoAssetFile s3 s3-large.bin -Destination $TestDrive/s3-large
        (Get-FileHash $TestDrive/s3-large/s3-large.bin).Hash | Should -Be (Get-FileHash $path).Hash
    }

    It 'says what is wrong with a key, and never shows it' {
        Send-MkIoAssetFile s3 $folder -AccessKeyId AKIAMKIONOPUT0000001 -SecretAccessKey $services.S3SecretAccessKey -Force -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure.Count | Should -Be 3
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetFileForbidden,*'
        "$($failure[0])" | Should -BeLike '*AccessDenied*s3:PutObject*'
        { Send-MkIoAssetFile s3 $folder -AccessKeyId $services.S3AccessKeyId -SecretAccessKey ('never+seen' * 4) } | Should -Throw '*bucket*SignatureDoesNotMatch*'
        "$($Error[0] | Format-List * -Force | Out-String)" | Should -Not -Match 'never'
    }

    It 'says which parameters the cloud of the asset takes' {
        { Send-MkIoAssetFile s3 $folder -SasToken $sas } | Should -Throw '*AWS.S3*-AccessKeyId*'
        { Send-MkIoAssetFile up $folder @key } | Should -Throw '*Microsoft.Storage*-SasUrl*'
    }
}
