BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
    $containers = New-TestContainer one, two, three -Blob film.mp4
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = New-MkIoStorageAccount bucket -BucketName media-one -AccessKeyId $services.S3AccessKeyId -SecretAccessKey $services.S3SecretAccessKey

    # Every value of a JSON text with its path, in an order of its own.
    function Get-Leaf([string] $Json) {
        function Get-Below($Value, [string] $Path) {
            if ($Value -isnot [pscustomobject]) { return "$Path=$Value" }
            $Value.PSObject.Properties | ForEach-Object { Get-Below $_.Value "$Path/$($_.Name)" }
        }
        Get-Below ($Json | ConvertFrom-Json) '' | Sort-Object
    }

    function Get-Sent { Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -eq 'PUT' -and $_.path -like '*/assets/*' } }
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoAsset' {
    It 'makes assets of containers and finds the storage account by itself' {
        $assets = $containers | Set-MkIoAsset
        $assets.Name | Should -Be $containers.Name
        $assets.Container | Should -Be $containers.Name
        $assets.StorageAccountName | Select-Object -Unique | Should -Be 'media'
    }

    It 'writes nothing the second time' {
        $before = @(Get-Sent).Count
        ($containers | Set-MkIoAsset).Name | Should -Be $containers.Name
        @(Get-Sent).Count | Should -Be $before
    }

    It 'takes another name from a script block' {
        ($containers | Set-MkIoAsset -Name { "vod-$($_.Name)" } -SubPath 'in' -Label @{ source = 'test' }).Name | Should -Be ($containers.Name | ForEach-Object { "vod-$_" })
        (Get-MkIoAsset "vod-$($containers[0].Name)").Container | Should -Be $containers[0].Name
    }

    It 'makes assets of buckets' {
        $asset = [pscustomobject]@{ BucketName = 'media-one'; CreationDate = Get-Date } | Set-MkIoAsset
        $asset.Name | Should -Be 'media-one'
        $asset.StorageAccountName | Should -Be 'bucket'
    }

    It 'changes one field and keeps the rest, also what it does not know' {
        $path = 'assets/kept'
        $null = Invoke-MkIoRestMethod -Method Put $path -Body @{
            labels = @{ series = 'x' }
            properties = @{ storageAccountName = 'media'; container = 'kept-container'; description = 'old'; alternateId = 'alt'; futureField = 'keep me' }
        }
        $before = Invoke-MkIoRestMethod $path -Raw
        $null = Get-MkIoAsset kept | Set-MkIoAsset -Description new
        $after = Invoke-MkIoRestMethod $path -Raw
        $after | Should -Match 'keep me'
        Get-Leaf $after | Where-Object { $_ -notmatch 'description|lastModified' } | Should -Be (Get-Leaf $before | Where-Object { $_ -notmatch 'description|lastModified' })
        ($after | ConvertFrom-Json).properties.description | Should -Be 'new'
        $sent = (Get-Sent)[-1].body
        $body = if ($sent -is [string]) { $sent } else { $sent | ConvertTo-Json -Depth 10 }
        $body | Should -Match 'futureField'
        $body | Should -Not -Match '"(id|name|type|systemData|assetId|created|lastModified)"'
    }

    It 'leaves out an unknown field that the service refuses, with a warning' {
        $null = Invoke-MkIoRestMethod -Method Put assets/refused -Body @{ properties = @{ storageAccountName = 'media'; container = 'refused-container'; refusedField = 1 } }
        Set-EmulatorSetting @{ refuseFields = @('properties.refusedField') }
        $asset = Set-MkIoAsset refused -Description d -WarningVariable warnings -WarningAction SilentlyContinue
        Set-EmulatorSetting @{ refuseFields = @() }
        $asset.Description | Should -Be 'd'
        "$warnings" | Should -BeLike '*refusedField*left out*'
    }

    It 'sets, keeps and removes labels' {
        $null = Set-MkIoAsset labelled -StorageAccountName media -Label @{ a = '1'; b = '2' }
        $asset = Set-MkIoAsset labelled -Label @{ b = $null; c = '3' }
        $asset.Labels.Keys | Sort-Object | Should -Be 'a', 'c'
    }

    It 'removes a description that is set to nothing' {
        $null = Set-MkIoAsset described -StorageAccountName media -Description 'something'
        (Set-MkIoAsset described -Description '').Description | Should -BeNullOrEmpty
    }

    It 'takes the rows of a table; one bad row among ten loses no other' {
        Register-RefusedRequest
        $csv = Join-Path $TestDrive assets.csv
        @('Name,Container,StorageAccountName,Description,Label') + (1..9 | ForEach-Object { "csv-$_,csv-c-$_,media,Row $_,row=$_;kind=csv" }) + 'csv-bad,NOT A CONTAINER,media,,' |
            Set-Content $csv
        $assets = Import-Csv $csv | Set-MkIoAsset -ErrorVariable failure -ErrorAction SilentlyContinue
        $assets.Count | Should -Be 9
        $assets[2].Description | Should -Be 'Row 3'
        $assets[2].Labels['row'] | Should -Be '3'
        $failure.Count | Should -Be 1
        $failure[0].TargetObject.Name | Should -Be 'csv-bad'
        "$($failure[0])" | Should -Match 'container'
        @(Get-MkIoAsset csv-*).Count | Should -Be 9
    }

    It 'reports a row without a name' {
        [pscustomobject]@{ Name = ''; Container = 'x' } | Set-MkIoAsset -StorageAccountName media -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*has no name*'
    }

    It 'says which accounts there are when none fits' {
        $foreign = [pscustomobject]@{ Name = 'c'; Context = [pscustomobject]@{ StorageAccountName = 'other'; BlobEndPoint = 'https://other.blob.core.windows.net/' } }
        $foreign | Set-MkIoAsset -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetInvalid,*'
        "$failure" | Should -BeLike '*other.blob.core.windows.net*media*-StorageAccountName*'
    }

    It 'says which accounts fit when several do' {
        $item = [pscustomobject]@{ PSTypeName = 'Azure.Storage.Blobs.Models.BlobContainerItem'; Name = 'sdk' }
        ($item | Set-MkIoAsset).StorageAccountName | Should -Be 'media'
        $null = New-MkIoStorageAccount media-again -SasUrl (New-TestSas)
        [pscustomobject]@{ PSTypeName = 'Azure.Storage.Blobs.Models.BlobContainerItem'; Name = 'sdk2' } | Set-MkIoAsset -ErrorVariable failure -ErrorAction SilentlyContinue
        Remove-MkIoStorageAccount media-again -Force
        "$failure" | Should -BeLike '*Several*media*media-again*-StorageAccountName*'
    }

    It 'does not take an asset that stands elsewhere for the one of the pipeline' {
        $null = Set-MkIoAsset taken -StorageAccountName media -Container elsewhere
        [pscustomobject]@{ Name = 'taken'; Context = $containers[0].Context } | Set-MkIoAsset -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetConflict,*'
        "$failure" | Should -BeLike "*elsewhere*cannot become 'taken'*fixed*"
        (Get-MkIoAsset taken).Container | Should -Be 'elsewhere'
    }

    It 'refuses a name that the API does not accept, before any request' {
        $before = (Get-EmulatorOperation | Measure-Object calls -Sum).Sum
        Set-MkIoAsset 'what?' -StorageAccountName media -ErrorVariable failure -ErrorAction SilentlyContinue
        (Get-EmulatorOperation | Measure-Object calls -Sum).Sum | Should -Be $before
        $failure[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
        $failure[0].TargetObject | Should -Be 'what?'
        "$failure" | Should -Match "cannot contain|can't contain"
        $failure[0].ErrorDetails.RecommendedAction | Should -BeLike '*-Name {*'
    }

    It 'keeps the order while work overlaps' {
        $names = 1..200 | ForEach-Object { 'order-{0:000}' -f $_ }
        ($names | Set-MkIoAsset -StorageAccountName media -ThrottleLimit 32).Name | Should -Be $names
    }

    It 'does work on one name one after the other' {
        $rows = 1..10 | ForEach-Object { [pscustomobject]@{ Name = 'same'; Container = 'same-container'; Description = "d$_" } }
        $null = $rows | Set-MkIoAsset -StorageAccountName media
        (Get-MkIoAsset same).Description | Should -Be 'd10'
    }

    It 'sends nothing with -WhatIf' {
        $before = @(Get-Sent).Count
        $containers | Set-MkIoAsset -Name { "what-if-$($_.Name)" } -WhatIf
        @(Get-Sent).Count | Should -Be $before
    }

    It 'stops when the pipeline has enough' {
        $first = 1..500 | ForEach-Object { "stop-$_" } | Set-MkIoAsset -StorageAccountName media -ThrottleLimit 4 | Select-Object -First 1
        $first.Name | Should -Be 'stop-1'
        @(Get-MkIoAsset stop-*).Count | Should -BeLessThan 50
    }
}

Describe 'Set-MkIoAsset -AlternateId' {
    It 'sends the id' {
        (Set-MkIoAsset alternate -StorageAccountName media -AlternateId 'film-17').AlternateId | Should -Be 'film-17'
        @(Get-Sent | Where-Object path -like '*/assets/alternate')[-1].body.properties.alternateId | Should -Be 'film-17'
    }
}
