BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = New-TestContainer one, two -Blob film.mp4, sound.m4a, notes.txt, season/1.mp4
    $null = 'one', 'two' | ForEach-Object { New-MkIoAsset $_ -StorageAccountName media -Container $_ }
    $null = New-MkIoAsset part -StorageAccountName media -Container one -SubPath season
    function Get-AccessRequest { @(Get-EmulatorRequest -Last 1000 | Where-Object path -like '*getFileAccessInfo') }
}

AfterAll { Disconnect-MkIo }

Describe 'Save-MkIoAssetFile' -Tag Slow {
    It 'downloads all files of an asset' {
        $files = Get-MkIoAsset one | Save-MkIoAssetFile -Destination $TestDrive/all -PassThru -WarningVariable warnings -WarningAction SilentlyContinue
        $files.Name | Sort-Object | Should -Be 'film.mp4', 'notes.txt', 'sound.m4a'
        Get-Content $TestDrive/all/film.mp4 -Raw | Should -Be 'one/film.mp4'
        "$warnings" | Should -BeLike "*folder 'season'*Name the files*"
        @(Get-ChildItem $TestDrive/all -Force).Count | Should -Be 3
    }

    It 'asks for access once for all files of an asset' {
        $before = (Get-AccessRequest).Count
        Get-MkIoAssetFile two *.m* | Save-MkIoAssetFile -Destination $TestDrive/two
        @(Get-ChildItem $TestDrive/two).Count | Should -Be 2
        (Get-AccessRequest).Count | Should -Be ($before + 1)
    }

    It 'downloads files in folders, and of assets in folders' {
        Save-MkIoAssetFile one season/1.mp4 -Destination $TestDrive/deep
        Get-Content $TestDrive/deep/season/1.mp4 -Raw | Should -Be 'one/season/1.mp4'
        Save-MkIoAssetFile part 1.mp4 -Destination $TestDrive/part
        Get-Content $TestDrive/part/1.mp4 -Raw | Should -Be 'one/season/1.mp4'
    }

    It 'goes on after a cut, and leaves the whole file' {
        $path = Join-Path $TestDrive big.bin
        $bytes = [byte[]]::new(3MB)
        [Random]::new(7).NextBytes($bytes)
        [IO.File]::WriteAllBytes($path, $bytes)
        $null = Send-MkIoAssetFile one $path -SasUrl (New-TestSas)
        Set-EmulatorSetting @{ cutDownloads = 2 }
        $saved = Save-MkIoAssetFile one big.bin -Destination $TestDrive/cut -PassThru
        (Get-FileHash $saved).Hash | Should -Be (Get-FileHash $path).Hash
        @(Get-ChildItem $TestDrive/cut -Force).Count | Should -Be 1
    }

    It 'renews a token that has expired' {
        Set-EmulatorSetting @{ fileTokenSeconds = 0.3 }
        $before = (Get-AccessRequest).Count
        Get-MkIoAssetFile one *.* | Where-Object Name -ne 'big.bin' | ForEach-Object { $_; Start-Sleep -Milliseconds 600 } | Save-MkIoAssetFile -Destination $TestDrive/renewed # time for the token to expire
        Set-EmulatorSetting @{ fileTokenSeconds = 300 }
        @(Get-ChildItem $TestDrive/renewed).Count | Should -Be 3
        (Get-AccessRequest).Count | Should -BeGreaterThan ($before + 1)
    }

    It 'leaves a file alone that is there, unless it is forced' {
        $null = New-Item $TestDrive/there -ItemType Directory
        Set-Content $TestDrive/there/film.mp4 mine
        Save-MkIoAssetFile one film.mp4 -Destination $TestDrive/there -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetFileAlreadyExists,*'
        Get-Content $TestDrive/there/film.mp4 | Should -Be 'mine'
        Save-MkIoAssetFile one film.mp4 -Destination $TestDrive/there -Force
        Get-Content $TestDrive/there/film.mp4 -Raw | Should -Be 'one/film.mp4'
    }

    It 'downloads one of several files that have the same name, and says so of the others' {
        'one', 'two' | Get-MkIoAssetFile -Name film.mp4 | Save-MkIoAssetFile -Destination $TestDrive/same -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure.Count | Should -Be 1
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetFileAlreadyExists,*'
        Get-Content $TestDrive/same/film.mp4 -Raw | Should -Be 'one/film.mp4'
        'one', 'two' | Get-MkIoAssetFile -Name film.mp4 | Save-MkIoAssetFile -Destination $TestDrive/same -Force
        Get-Content $TestDrive/same/film.mp4 -Raw | Should -Be 'two/film.mp4'
    }

    It 'reports a folder that cannot be made with each file, and goes on' {
        Set-Content $TestDrive/blocked mine
        $null = 'film.mp4', 'sound.m4a' | ForEach-Object { [pscustomobject]@{ Asset = 'one'; FileName = $_ } } |
            Save-MkIoAssetFile -Destination $TestDrive/blocked -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure.Count | Should -Be 2
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetFileFailed,*'
        Get-Content $TestDrive/blocked | Should -Be 'mine'
    }

    It 'leaves nothing of a file that is not there, and goes on' {
        Save-MkIoAssetFile one absent.mp4, film.mp4 -Destination $TestDrive/half -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure.Count | Should -Be 1
        (Get-ChildItem $TestDrive/half -Force).Name | Should -Be 'film.mp4'
    }

    It 'refuses a name that leads out of the folder' {
        Save-MkIoAssetFile one ../evil.mp4 -Destination $TestDrive/out -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*leads out of*'
    }

    It 'shows neither the token of the files nor that of the API' {
        $messages = Save-MkIoAssetFile one film.mp4 -Destination $TestDrive/quiet -Debug 5>&1 4>&1 | Out-String
        $messages | Should -Match 'getFileAccessInfo'
        $messages | Should -Match 'POST http\S+/downloadBlob -> 200'
        $messages | Should -Not -Match 'eyJ'
    }

    It 'writes nothing with -WhatIf' {
        Save-MkIoAssetFile one film.mp4 -Destination $TestDrive/what -WhatIf
        Test-Path $TestDrive/what | Should -BeFalse
    }
}

Describe 'Save-MkIoAssetFile, with rows that say what a file is' -Tag Slow {
    It 'saves the file of a row, and no folder' {
        [pscustomobject]@{ AssetName = 'one'; FileName = 'notes.txt'; Length = 13; IsFolder = $false } | Save-MkIoAssetFile -Destination $TestDrive/row
        Get-Content $TestDrive/row/notes.txt -Raw | Should -Be 'one/notes.txt'
        [pscustomobject]@{ AssetName = 'one'; FileName = 'season'; IsFolder = $true } | Save-MkIoAssetFile -Destination $TestDrive/row -WarningAction SilentlyContinue
        @(Get-ChildItem $TestDrive/row).Name | Should -Be notes.txt
    }
}
