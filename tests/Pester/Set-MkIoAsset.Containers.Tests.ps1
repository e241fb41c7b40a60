# What becomes of containers, and of what only looks like one, on the ways that they come: 200 of each, all right or refused.
BeforeDiscovery {
    $types = 'AzureStorageContainer', 'CloudBlobContainer', 'BlobContainerClient', 'PSContainer'
    # The way, and whether the object still tells its account then.
    $ways = @(
        @{ Way = 'live'; Tells = $types }
        @{ Way = 'job'; Tells = 'CloudBlobContainer', 'BlobContainerClient', 'PSContainer' }
        @{ Way = 'clixml'; Tells = 'CloudBlobContainer', 'BlobContainerClient', 'PSContainer' }
        @{ Way = 'csv'; Tells = 'CloudBlobContainer', 'BlobContainerClient', 'PSContainer' }
        @{ Way = 'typed csv'; Tells = 'CloudBlobContainer', 'BlobContainerClient', 'PSContainer' }
        @{ Way = 'json'; Tells = $types }
        @{ Way = 'name'; Tells = @() }
        @{ Way = 'typed csv of names'; Tells = @() }
    )
    $containers = foreach ($type in $types) {
        foreach ($way in $ways) {
            # Without its type, a client or a name is a row like any other, and CloudBlobContainer has nothing but a Name and a Uri.
            if ($way.Way -in 'csv', 'json' -and $type -in 'CloudBlobContainer', 'BlobContainerClient') { continue }
            @{ Type = $type; Way = $way.Way; Tells = $type -in $way.Tells }
        }
    }
    $others = foreach ($type in 'AzureStorageBlob', 'BlobItem', 'CloudBlockBlob', 'AzureStorageQueue', 'AzureStorageTable', 'AzureStorageFileShare', 'PSShare', 'S3Object') {
        foreach ($way in 'live', 'job', 'clixml', 'typed csv', 'name') { @{ Type = $type; Way = $way } }
    }
    # By their columns alone.
    $others += foreach ($type in 'AzureStorageBlob', 'AzureStorageQueue', 'AzureStorageTable', 'AzureStorageFileShare', 'PSShare', 'S3Object') { @{ Type = $type; Way = 'csv' } }
}

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-Module "$PSScriptRoot/../services/LocalServices.psm1"
    Import-TestModule
    $services = Start-TestServices
    # One that lets accounts be registered that nobody can reach.
    $emulator = Start-LocalMkIo @('--rate-limits', 'off', '--storage-check', 'off')
    $null = Connect-MkIo -BaseUrl $emulator.Values.MKIO_BASE_URL -Project $emulator.Values.MKIO_PROJECT -Token $emulator.Values.MKIO_TOKEN
    . "$PSScriptRoot/ContainerStandIns.ps1"
    $numbers = 1..200
    function Register-Account([string] $Name, [string] $Azure) {
        $null = New-MkIoStorageAccount $Name -SasUrl ((New-TestSas -Protocol https) -replace '^[^?]+', "https://$Azure.blob.core.windows.net/") -SkipCheck
    }
    Register-Account media mymedia
    Register-Account second secondaccount

    # All of the job's objects at once: they come back as they do from any other session, one level deep.
    $script = "$PSScriptRoot/ContainerStandIns.ps1"
    $all = 'AzureStorageContainer', 'CloudBlobContainer', 'BlobContainerClient', 'BlobContainerItem', 'PSContainer', 'S3Bucket', 'AzureStorageBlob', 'BlobItem',
        'CloudBlockBlob', 'AzureStorageQueue', 'AzureStorageTable', 'AzureStorageFileShare', 'PSShare', 'S3Object'
    $serialized = @{}
    Start-Job { . $args[0]; foreach ($type in $args[1]) { New-StorageThing $type $type.ToLowerInvariant() $args[2] | Add-Member StandIn $type -PassThru } } -ArgumentList $script, $all, $numbers |
        Receive-Job -Wait -AutoRemoveJob | Group-Object StandIn | ForEach-Object { $serialized[$_.Name] = $_.Group }

    function Get-Input([string] $Type, [string] $Way) {
        $live = @(New-StorageThing $Type $Type.ToLowerInvariant() $numbers)
        $file = Join-Path $TestDrive 'input'
        switch ($Way) {
            live { $live }
            job { $serialized[$Type] }
            clixml { $live | Export-Clixml $file -Depth 1; Import-Clixml $file }
            csv { $live | Export-Csv $file -NoTypeInformation; Import-Csv $file }
            'typed csv' { $live | ConvertTo-Typed | Set-Content $file; Import-Csv $file }
            json { $live | Select-Object * -ExcludeProperty Permission | ConvertTo-Json -Depth 3 -WarningAction SilentlyContinue | ConvertFrom-Json | ForEach-Object { $_ } }
            name { $live | Select-Object Name }
            'typed csv of names' { $live | Select-Object Name | ConvertTo-Typed | Set-Content $file; Import-Csv $file }
        }
    }

    # As Windows PowerShell does without being asked.
    function ConvertTo-Typed {
        if ($PSVersionTable.PSVersion.Major -ge 6) { $input | ConvertTo-Csv -IncludeTypeInformation } else { $input | ConvertTo-Csv }
    }

    # How many became assets at their place, how many at another, and how many were refused.
    function Get-Outcome([object[]] $Items, [hashtable] $Parameter = @{}, [scriptblock] $Container = { $args[0].Name }) {
        $assets = @($Items | Set-MkIoAsset @Parameter -ErrorVariable failures -ErrorAction SilentlyContinue -WarningAction SilentlyContinue)
        $right = @($assets | Where-Object { $_.StorageAccountName -eq 'media' -and $_.Container -eq (& $Container $_) })
        [pscustomobject]@{ Right = $right.Count; Wrong = $assets.Count - $right.Count; Refused = @($failures).Count; Message = "$($failures | Select-Object -First 1)" }
    }

    function Assert-Right($Outcome) { "$($Outcome.Message) $($Outcome.Right) $($Outcome.Wrong) $($Outcome.Refused)" | Should -Be ' 200 0 0' }

    function Assert-Refused($Outcome, [string] $Like) {
        "$($Outcome.Right) $($Outcome.Wrong) $($Outcome.Refused)" | Should -Be '0 0 200'
        $Outcome.Message | Should -BeLike $Like
    }
}

AfterAll {
    Disconnect-MkIo
    $emulator.Process.Kill()
}

Describe 'Set-MkIoAsset with containers' -Tag Slow {
    BeforeEach { Get-MkIoAsset | Remove-MkIoAsset -Force }

    It 'finds the account of <Type>, <Way>, or asks for it' -ForEach $containers {
        $items = @(Get-Input $Type $Way)
        $items.Count | Should -Be 200
        if (-not $Tells) { Assert-Refused (Get-Outcome $items) "*doesn't specify the storage account*media*second*-StorageAccountName*" }
        Assert-Right (Get-Outcome $items $(if ($Tells) { @{} } else { @{ StorageAccountName = 'media' } }))
    }

    It 'asks for the account of BlobContainerItem, <_>' -ForEach 'live', 'job', 'json', 'name' {
        $items = @(Get-Input BlobContainerItem $_)
        Assert-Refused (Get-Outcome $items) "*doesn't specify the storage account*-StorageAccountName*"
        Assert-Right (Get-Outcome $items @{ StorageAccountName = 'media' })
    }

    It 'refuses <Type>, <Way>' -ForEach $others {
        $items = @(Get-Input $Type $Way)
        $items.Count | Should -Be 200
        Assert-Refused (Get-Outcome $items @{ StorageAccountName = 'media' }) "*can't become an asset*Get-AzStorageContainer*"
    }

    It 'never takes a container of an account that is not registered for one that is: <_>' -ForEach 'AzureStorageContainer', 'CloudBlobContainer', 'BlobContainerClient', 'PSContainer' {
        $items = @(New-StorageThing $_ foreign $numbers -Account otheraccount)
        Assert-Refused (Get-Outcome $items) '*No registered storage account matches*otheraccount*-StorageAccountName*'
        Assert-Refused (Get-Outcome $items @{ StorageAccountName = 'media' }) "*'foreign-1' is in the storage account 'otheraccount', and 'media' in MK.IO is 'mymedia'*"
    }

    It 'refuses deleted containers' {
        $deleted = @(New-StorageThing AzureStorageContainer gone (1..100)) + @(New-StorageThing PSContainer gone (101..200))
        $deleted | ForEach-Object { if ($_.PSObject.Properties['Deleted']) { $_.Deleted = $true } else { $_.IsDeleted = $true } }
        Assert-Refused (Get-Outcome $deleted) "*'gone-1' is deleted*"
    }

    It 'does not take the name in Azure of Get-AzRmStorageContainer for the one in MK.IO' {
        Register-Account mymedia secondazure
        try {
            Assert-Right (Get-Outcome @(Get-Input PSContainer csv))
            Assert-Right (Get-Outcome @(New-StorageThing PSContainer pscontainer $numbers | Select-Object Name, StorageAccountName))
        }
        finally {
            Remove-MkIoStorageAccount mymedia -Force
        }
    }

    It 'takes a column that somebody added to a container for the name in MK.IO, or for the one in Azure' {
        $items = @(New-StorageThing AzureStorageContainer added $numbers)
        Assert-Right (Get-Outcome @($items | Select-Object Name, @{ Name = 'StorageAccountName'; Expression = { 'media' } }))
        Assert-Right (Get-Outcome @($items | Select-Object Name, @{ Name = 'StorageAccountName'; Expression = { $_.Context.StorageAccountName } }))
        Assert-Right (Get-Outcome @($items | ForEach-Object { [pscustomobject]@{ Name = $_.Name; Container = $_ } }))
    }

    It 'has names and accounts of script blocks come first' {
        $assets = New-StorageThing PSContainer ps (1..3) -Account unknown | Set-MkIoAsset -Name { "vod-$($_.Name)" } -StorageAccountName { 'media' } -ErrorVariable failures -ErrorAction SilentlyContinue
        $assets | Should -BeNullOrEmpty
        "$($failures[0])" | Should -BeLike "*'unknown'*"
        $assets = New-StorageThing PSContainer ps (1..3) | Set-MkIoAsset -Name { "vod-$($_.Name)" } -StorageAccountName { 'media' } -Description { $_.ResourceGroupName }
        $assets.Name | Should -Be 'vod-ps-1', 'vod-ps-2', 'vod-ps-3'
        $assets.Container | Should -Be 'ps-1', 'ps-2', 'ps-3'
        $assets[0].Description | Should -Be 'rg'
    }

    It 'takes the only registered account for a container that does not tell its own, and says so' {
        Remove-MkIoStorageAccount second -Force
        try {
            Assert-Right (Get-Outcome @(Get-Input AzureStorageContainer job))
            $verbose = $serialized.AzureStorageContainer[0] | Set-MkIoAsset -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
            "$verbose" | Should -BeLike "*doesn't specify the storage account of the container 'azurestoragecontainer-1'*'media', the only*"
        }
        finally {
            Register-Account second secondaccount
        }
    }

    It 'takes buckets, <_>' -ForEach 'live', 'job', 'clixml', 'csv', 'typed csv', 'json' {
        $null = New-MkIoStorageAccount bucket -BucketName s3bucket-7 -AccessKeyId $services.S3AccessKeyId -SecretAccessKey $services.S3SecretAccessKey -SkipCheck
        try {
            $assets = @(Get-Input S3Bucket $_ | Set-MkIoAsset -ErrorVariable failures -ErrorAction SilentlyContinue -WarningAction SilentlyContinue)
            $assets.Name | Should -Be 's3bucket-7'
            $assets.StorageAccountName | Should -Be 'bucket'
            $failures.Count | Should -Be 199
            "$($failures[0])" | Should -BeLike "*bucket 's3bucket-1'*"
        }
        finally {
            Remove-MkIoAsset s3bucket-7 -Force
            Remove-MkIoStorageAccount bucket -Force
        }
    }
}

Describe 'Set-MkIoAsset with files of other tools' -Tag Slow {
    BeforeAll {
        $vendor = foreach ($i in $numbers) {
            @{
                id = "/subscriptions/x/resourceGroups/rg/providers/Microsoft.Media/mediaservices/ams/assets/output-$i"; name = "output-$i"; type = 'Microsoft.Media/mediaservices/assets'
                properties = @{ assetId = [guid]::NewGuid(); container = "asset-$i"; created = '2020-09-17T08:45:32.9Z'; storageAccountName = 'media'; storageEncryptionFormat = 'None'; alternateId = "alt-$i"; description = "Film $i" }
            }
        }
        $asset = { "asset-$($args[0].Name -replace '\D')" }
    }

    BeforeEach { Get-MkIoAsset | Remove-MkIoAsset -Force }

    It 'takes the assets of the vendor''s migration tool, whole' {
        $file = @{ AssetFilters = @{}; Assets = $vendor; StreamingPolicies = $null } | ConvertTo-Json -Depth 10 | ConvertFrom-Json
        Assert-Right (Get-Outcome $file.Assets -Container $asset)
        $made = Get-MkIoAsset output-7
        $made.Description, $made.AlternateId | Should -Be 'Film 7', 'alt-7'
        Set-MkIoAsset -InputObject $file -ErrorVariable failures -ErrorAction SilentlyContinue
        "$failures" | Should -BeLike "*list of assets in 'Assets'*"
        Assert-Right (Get-Outcome @($vendor | ForEach-Object { [hashtable]$_ }) -Container $asset)
    }

    It 'takes the list of a REST answer, and refuses other resources' {
        $list = @{ value = $vendor } | ConvertTo-Json -Depth 10 | ConvertFrom-Json
        Assert-Right (Get-Outcome $list.value -Container $asset)
        $locators = foreach ($i in $numbers) { [pscustomobject]@{ name = "locator-$i"; properties = [pscustomobject]@{ assetName = "output-$i"; streamingPolicyName = 'Predefined_ClearStreamingOnly' } } }
        Assert-Refused (Get-Outcome $locators @{ StorageAccountName = 'media' }) "*'locator-1'*can't become an asset*"
        $filters = foreach ($i in $numbers) { [pscustomobject]@{ name = "f-$i"; type = 'Microsoft.Media/mediaservices/assets/assetFilters'; tracks = @() } }
        Assert-Refused (Get-Outcome $filters @{ StorageAccountName = 'media' }) "*assetFilters*can't become an asset*"
    }

    It 'takes the flat assets of az ams' {
        $flat = foreach ($i in $numbers) { [pscustomobject]@{ alternateId = $null; container = "asset-$i"; description = "Film $i"; name = "output-$i"; resourceGroup = 'rg'; storageAccountName = 'media'; type = 'Microsoft.Media/mediaservices/assets' } }
        Assert-Right (Get-Outcome ($flat | ConvertTo-Json | ConvertFrom-Json | ForEach-Object { $_ }) -Container $asset)
        (Get-MkIoAsset output-9).Description | Should -Be 'Film 9'
    }

    It 'takes the table of Azure Media Services Explorer' {
        $rows = foreach ($i in $numbers) { "output-$i,Film $i,alt-$i,nb:cid:UUID:$i,6/10/2024 11:30:16 AM,media,asset-$i,Video,1 MB" }
        $csv = 'Asset name,Description,Alternate Id,Asset Id,Created time,Storage account,Storage container,Asset type,Size', $rows | ForEach-Object { $_ }
        Assert-Right (Get-Outcome @($csv | ConvertFrom-Csv) -Container $asset)
        (Get-MkIoAsset output-3).AlternateId | Should -Be 'alt-3'
    }

    It 'takes the tables of Excel, with semicolons, blanks and other headers: <_>' -ForEach 'Container Name', 'Storage-Container', ' container', 'Blob Container' {
        $rows = foreach ($i in $numbers) { "output-$i;asset-$i;media;series=x;Film $i" }
        $csv = "Name;$_;Storage Account Name;Labels;description ", $rows | ForEach-Object { $_ }
        $header = $csv[0] -split ';'
        Assert-Right (Get-Outcome @($csv | Select-Object -Skip 1 | ConvertFrom-Csv -Delimiter ';' -Header $header) -Container $asset)
        $made = Get-MkIoAsset output-3
        $made.Description | Should -Be 'Film 3'
        $made.Labels['series'] | Should -Be 'x'
    }

    It 'refuses a column that looks like the place and is not known: <_>' -ForEach 'Video Container', 'SourceContainer', 'ContainerUrl', 'Source Bucket', 'Account', 'Storage', 'AccountName' {
        $column = $_
        $rows = foreach ($i in $numbers) { [pscustomobject]@{ Name = "output-$i"; $column = "x-$i" } }
        Assert-Refused (Get-Outcome $rows) "*'$column' isn't known*Rename it to*"
    }

    It 'refuses a container that went lost in the export, and columns that contradict each other' {
        $rows = foreach ($i in $numbers) { [pscustomobject]@{ Name = "output-$i"; Container = 'Microsoft.Azure.Storage.Blob.CloudBlobContainer' } }
        Assert-Refused (Get-Outcome $rows) '*Microsoft.Azure.Storage.Blob.CloudBlobContainer*names no container*'
        $rows = foreach ($i in $numbers) { [pscustomobject]@{ Name = "output-$i"; properties = '@{container=asset-1}' } }
        Assert-Refused (Get-Outcome $rows) "*'properties'*"
        $rows = foreach ($i in $numbers) { [pscustomobject]@{ Name = "output-$i"; Container = "a-$i"; 'Container Name' = "b-$i" } }
        Assert-Refused (Get-Outcome $rows) "*'Container' and 'Container Name'*"
    }

    It 'takes az storage container list where the account is said, and refuses blobs and shares of az' {
        $containers = foreach ($i in $numbers) { [pscustomobject]@{ deleted = $null; metadata = $null; name = "az-$i"; properties = [pscustomobject]@{ etag = '"1"'; hasLegalHold = $false; lastModified = '2026-01-01T00:00:00+00:00'; lease = [pscustomobject]@{ state = 'available' }; publicAccess = $null }; version = $null } }
        Assert-Refused (Get-Outcome $containers) "*doesn't specify the storage account*"
        Assert-Right (Get-Outcome $containers @{ StorageAccountName = 'media' })
        $managed = foreach ($i in $numbers) { [pscustomobject]@{ id = Get-ContainerId mymedia "az-$i"; name = "az-$i"; resourceGroup = 'rg'; type = 'Microsoft.Storage/storageAccounts/blobServices/containers'; publicAccess = 'None' } }
        Assert-Right (Get-Outcome $managed)
        $blobs = foreach ($i in $numbers) { [pscustomobject]@{ name = "$i.mp4"; container = 'c'; properties = [pscustomobject]@{ blobType = 'BlockBlob'; contentLength = 17 } } }
        Assert-Refused (Get-Outcome $blobs @{ StorageAccountName = 'media' }) "A blob ('1.mp4') can't become an asset*"
        $shares = foreach ($i in $numbers) { [pscustomobject]@{ name = "share-$i"; properties = [pscustomobject]@{ quota = 5 } } }
        Assert-Refused (Get-Outcome $shares @{ StorageAccountName = 'media' }) "A file share ('share-1') can't become an asset*"
        $accounts = foreach ($i in $numbers) { [pscustomobject]@{ id = "/subscriptions/x/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/a$i"; name = "a$i" } }
        Assert-Refused (Get-Outcome $accounts @{ StorageAccountName = 'media' }) "*storageAccounts ('a1') can't become an asset*"
    }
}

Describe 'Set-MkIoAsset with what is no container' {
    It 'refuses <Name>' -ForEach @(
        @{ Name = 'a file'; Item = { Get-Item "$PSScriptRoot/ContainerStandIns.ps1" }; Like = "*FileInfo ('ContainerStandIns.ps1')*Send-MkIoAssetFile*" }
        @{ Name = 'a folder'; Item = { Get-Item $PSScriptRoot }; Like = '*DirectoryInfo*' }
        @{ Name = 'a selected file'; Item = { Get-Item "$PSScriptRoot/ContainerStandIns.ps1" | Select-Object Name }; Like = '*FileInfo*' }
        @{ Name = 'a file out of JSON'; Item = { [pscustomobject]@{ Name = 'film.mp4'; FullName = '/films/film.mp4'; Extension = '.mp4'; PSIsContainer = $false } }; Like = '*file or folder*' }
        @{ Name = 'a process'; Item = { Get-Process -Id $PID }; Like = '*Process*' }
        @{ Name = 'a deserialized stranger'; Item = { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Get-Process -Id $PID), 1)) }; Like = '*Process*' }
        @{ Name = 'a time'; Item = { Get-Date }; Like = '*DateTime*' }
        @{ Name = 'a storage account'; Item = { Get-MkIoStorageAccount media }; Like = "*StorageAccount ('media')*" }
        @{ Name = 'a deserialized storage account'; Item = { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Get-MkIoStorageAccount media), 1)) }; Like = "*StorageAccount ('media')*" }
        @{ Name = 'nothing'; Item = { , $null }; Like = '*$null*' }
        @{ Name = 'an empty name'; Item = { '' }; Like = '*blank string*' }
        @{ Name = 'a blank name'; Item = { ' ' }; Like = '*blank string*' }
        @{ Name = 'an empty row'; Item = { [pscustomobject]@{ Name = ''; Container = '' } }; Like = '*has no name*' }
    ) {
        $assets = 'before', (& $Item), 'after' | Set-MkIoAsset -StorageAccountName media -ErrorVariable failures -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        $assets.Name | Should -Be 'before', 'after'
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetInvalid,*'
        "$failures" | Should -BeLike $Like
    }

    It 'goes on taking rows of columns that somebody made' {
        $rows = 1..3 | Select-Object @{ Name = 'Name'; Expression = { "made-$_" } }, @{ Name = 'Description'; Expression = { 'x' } }
        ($rows | Set-MkIoAsset -StorageAccountName media).Name | Should -Be 'made-1', 'made-2', 'made-3'
        $row = Get-Item "$PSScriptRoot/ContainerStandIns.ps1" | Select-Object Name, @{ Name = 'Container'; Expression = { 'own-container' } }
        ($row | Set-MkIoAsset -StorageAccountName media).Container | Should -Be 'own-container'
        (@{ Name = 'hash'; Container = 'hash-container'; Label = @{ a = '1' } } | Set-MkIoAsset -StorageAccountName media -WarningVariable warnings).Labels['a'] | Should -Be '1'
        $warnings | Should -BeNullOrEmpty
    }

    It 'says where a container would be new, with -WhatIf and -Verbose' {
        $transcript = Join-Path $TestDrive what-if.txt
        $null = New-MkIoAsset there -StorageAccountName media
        $null = Start-Transcript $transcript
        'fresh', 'there' | Set-MkIoAsset -StorageAccountName media -WhatIf
        [pscustomobject]@{ Name = 'row'; StorageAccountName = 'second' } | New-MkIoAsset -WhatIf
        New-StorageThing AzureStorageContainer place 1 | Set-MkIoAsset -WhatIf
        $null = Stop-Transcript
        $said = Get-Content $transcript -Raw
        $said | Should -BeLike '*target "fresh (a new container in media) (create)"*target "there (unchanged)"*target "row (a new container in second) (create)"*target "place-1 (media, container place-1) (create)"*'
        $verbose = 'fresh', 'there' | Set-MkIoAsset -StorageAccountName media -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        "$verbose" | Should -BeLike "*Asset 'fresh': a new container in 'media'.*"
        "$verbose" | Should -Not -BeLike "*'there': a new container*"
        New-StorageThing AzureStorageContainer place 1 -Account otheraccount | Set-MkIoAsset -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue
        "$failures" | Should -BeLike '*No registered storage account*otheraccount*'
    }
}
