BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = New-TestContainer one, two -Blob film.mp4, sound.m4a, notes.txt, season/1.mp4
    $null = 'one', 'two' | ForEach-Object { New-MkIoAsset $_ -StorageAccountName media -Container $_ }
    $null = New-MkIoAsset part -StorageAccountName media -Container one -SubPath season
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoAssetFile' {
    It 'lists files and folders' {
        $files = Get-MkIoAssetFile one
        ($files | Where-Object IsFolder).Name | Should -Be 'season'
        $films = $files | Where-Object Name -eq 'film.mp4'
        $films.Length | Should -Be 'one/film.mp4'.Length
        $films.AssetName | Should -Be 'one'
    }

    It 'lists many assets in their order, and by pattern' {
        (Get-MkIoAsset one, two | Get-MkIoAssetFile -Name *.mp4).AssetName | Should -Be 'one', 'two'
        (Get-MkIoAssetFile one film.mp4, *.txt).Name | Sort-Object | Should -Be 'film.mp4', 'notes.txt'
        (Get-MkIoAssetFile part).Name | Should -Be '1.mp4'
    }

    It 'lists tracks' {
        $tracks = Get-MkIoAssetFile one -Track
        $tracks.Type | Sort-Object -Unique | Should -Be 'audio', 'video'
        ($tracks | Where-Object { $_.Type -eq 'video' }).Bitrate | Should -Be 2000000
        ($tracks | Where-Object { $_.Type -eq 'video' }).Source | Should -Be 'film.mp4'
    }

    It 'reports an asset that is not there and goes on' {
        ('nowhere', 'part' | Get-MkIoAssetFile -ErrorVariable failure -ErrorAction SilentlyContinue).Name | Should -Be '1.mp4'
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetFileNotFound,*'
    }
}
