# What each guide and topic finds when it begins: containers, words that are replaced, what else has to be there. Then: what has come
# of it. All of it runs where the guide's own code runs.
$storage = { $null = New-MkIoStorageAccount media -SasUrl (New-TestSas -Expires ([DateTimeOffset]::Now.AddDays(20))) }
$endpoint = { $null = New-MkIoStreamingEndpoint default -Wait }
$script = { Set-Content nightly.ps1 '$null = Connect-MkIo; Get-MkIoStorageAccount | Test-MkIoStorageAccount' }
$table = {
    $row = [pscustomobject]@{ Name = 'clip'; Container = 'clip'; StorageAccountName = 'media'; Description = ''; Label = 'series=news;year=2026' }
    $row | Export-Csv assets.csv
    $row | Export-Csv films.csv
}

@{
    'first-steps.md' = @{
        Containers = 'intro'
        Then       = {
            Get-MkIoContext | Should -BeNullOrEmpty
            $called = (Get-EmulatorOperation).path -replace '.*/media/'
            foreach ($path in 'storage/{storage_name}', 'assets/{asset_name}/storage/', 'streamingLocators/{locator_name}/listPaths') { $called | Should -Contain $path }
        }
    }
    'from-portal-to-scripts.md' = @{
        Containers = 'film'
        Before     = $storage, $endpoint, $table, {
            $null = New-MkIoAsset film -StorageAccountName media -Container film -Label @{ series = 'news' }
            $null = New-MkIoTransform hd -BuiltInPreset H264MultipleBitrate1080p -Context (Connect-MkIo old)
            $null = Connect-MkIo
        }
        Then       = {
            (Get-MkIoAsset).Name | Sort-Object | Should -Be clip, film, film-hd
            (Get-MkIoTransform -Context $to).BuiltInPreset | Should -Be H264MultipleBitrate1080p
            (Import-Csv urls.csv).AssetName | Select-Object -Unique | Should -Be film-hd
            (Import-Csv report.csv).Name | Sort-Object | Should -Be clip, film, film-hd
            (Get-MkIoToken).Description | Should -Contain nightly
        }
    }
    'azure-to-mkio.md' = @{
        Containers = 'vod-heat', 'vod-ronin', 'films', 'asset-0a1b', 'insights-logs'
        Then       = {
            (Get-MkIoAsset).Name | Sort-Object | Should -Be films, films-heat, films-ronin, heat, ronin
            (Get-MkIoAsset films-heat).SubPath | Should -Be heat
            (Get-MkIoStorageCredential media).DaysLeft | Should -BeGreaterThan 700
        }
    }
    's3-to-mkio.md' = @{
        Words = @{ 'my-archive' = 'media-one' }
        Then  = {
            (Get-MkIoAsset).Name | Sort-Object | Should -Be heat, media-one, ronin
            (Get-MkIoAsset -Label @{ source = 's3' }).SubPath | Sort-Object | Should -Be heat, ronin
            @(Get-MkIoStorageCredential archive).Count | Should -Be 1
        }
    }
    'azure-automation.md' = @{
        Containers = 'night'
        Before     = $storage, $endpoint, { $null = New-MkIoAsset night -StorageAccountName media -Container night }
        Then       = {
            (Get-MkIoStorageAccount media).DaysLeft | Should -BeGreaterThan 300
            @(Get-MkIoToken | Where-Object Description -eq mkio-nightly).Count | Should -Be 1
            (Get-MkIoAsset).Name | Should -Be night
        }
    }
    'one-liners.md' = @{
        Words  = @{ '6d7c6e0c-0000-0000-0000-000000000001' = 'nobody' }
        Before = $storage, { $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media; $creator = (Get-MkIoAsset a1).CreatedBy }
        Then   = { (Get-MkIoAsset).ContainerDeletionPolicy | Should -Be Retain, Retain }
    }
    'from-dotnet-sdk-and-curl.md' = @{
        Before = $storage
        Then   = { (Get-MkIoAsset).Name | Should -Be films }
    }
    'about_MkIo.help.txt' = @{
        Containers = 'intro'
        Before     = $endpoint
        Then       = { (Get-MkIoAsset).Name | Sort-Object | Should -Be intro, intro-hd }
    }
    'about_MkIo_Authentication.help.txt' = @{
        Before = $script
        Then   = { @(Get-MkIoToken | Where-Object Description -eq nightly).Count | Should -Be 1 }
    }
    'about_MkIo_Automation.help.txt' = @{
        Before = $storage, $script, $table
        Then   = { (Get-MkIoAsset).Name | Should -Be clip }
    }
    'about_MkIo_Bulk.help.txt' = @{
        Before = $storage, $table
        Then   = { (Get-MkIoAsset).Name | Should -Be clip; (Import-Csv done.csv).Name | Should -Be clip }
    }
    'about_MkIo_Errors.help.txt' = @{
        Before = $storage, $table
        Then   = {
            $failure[0].FullyQualifiedErrorId | Should -Be 'MkIo.AssetNotFound,MkIo.PowerShell.Media.Assets.GetMkIoAssetCommand'
            $asset | Should -BeNullOrEmpty
        }
    }
    'about_MkIo_Storage.help.txt' = @{
        Containers = 'films'
        Words      = @{ 'my-archive' = 'media-one' }
        Before     = {
            $google = @{ type = 'service_account'; project_id = 'p'; private_key_id = 'i'; private_key = "-----BEGIN PRIVATE KEY-----`nx`n-----END PRIVATE KEY-----" }
            $google + @{ client_email = 'e@p.iam'; client_id = '1'; auth_uri = 'u'; token_uri = 'u' } | ConvertTo-Json | Set-Content key.json
        }
        Then       = {
            (Get-MkIoStorageAccount).Name | Sort-Object | Should -Be archive, films, google, media
            @(Get-MkIoStorageCredential archive).Count | Should -Be 1
        }
    }
}
