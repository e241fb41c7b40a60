BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
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

Describe 'Send-MkIoAssetFile' {
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

    It 'reports a path that is not there, and an asset in another cloud' {
        Send-MkIoAssetFile up $TestDrive/absent -SasToken $sas -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetFilePathNotFound,*'
        $null = New-MkIoStorageAccount bucket -BucketName media-one -AccessKeyId $services.S3AccessKeyId -SecretAccessKey $services.S3SecretAccessKey
        $null = New-MkIoAsset s3 -StorageAccountName bucket
        { Send-MkIoAssetFile s3 $folder -SasToken $sas } | Should -Throw '*AWS.S3*Azure Blob Storage only*'
    }
}
