BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $assets = 'film [2024]', 'b', 'c' | New-MkIoAsset -StorageAccountName media
    $transform = New-MkIoTransform encode -BuiltInPreset AdaptiveStreaming
    $job = Start-MkIoJob encode -InputAsset b -OutputAsset c -Name j1
    $null = $assets[0] | Start-MkIoJob encode -OutputAsset c -Name j2
    $null = $assets | Publish-MkIoAsset -ErrorAction SilentlyContinue
    $locators = Get-MkIoStreamingLocator
    $filter = New-MkIoAssetFilter -Asset b -Name clip -FirstQuality 1000

    # An object as it comes out of each way that objects travel.
    $ways = @{
        'as it is'      = { param($item) $item }
        'through a job' = { param($item) [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($item, 1)) }
        'Export-Clixml' = { param($item) Export-Clixml "$TestDrive/item.xml" -InputObject $item -Depth 1; Import-Clixml "$TestDrive/item.xml" }
        'Select-Object' = { param($item) $item | Select-Object * }
    }
}

AfterAll { Disconnect-MkIo }

Describe 'Objects of the module in the pipeline' -Tag Slow {
    It 'means the same <_>' -ForEach 'as it is', 'through a job', 'Export-Clixml', 'Select-Object' {
        $way = $ways[$_]
        (& $way $assets[0] | Get-MkIoAsset).Name | Should -Be 'film [2024]'
        (& $way $assets[0] | Get-MkIoStreamingLocator).AssetName | Should -Be 'film [2024]'
        (& $way $assets[0] | Get-MkIoJob).Name | Should -Be j2
        (& $way (Get-MkIoAsset c) | Get-MkIoJob).Name | Sort-Object | Should -Be j1, j2
        (& $way $assets[1] | Get-MkIoAssetFilter).Name | Should -Be clip
        (& $way $job | Get-MkIoJob).Name | Should -Be j1
        (& $way $transform | Get-MkIoJob).Name | Sort-Object | Should -Be j1, j2
        (& $way $filter | Get-MkIoAssetFilter).Name | Should -Be clip
        (& $way $filter | Get-MkIoAsset).Name | Should -Be b
        (& $way (Get-MkIoStreamingLocator b) | Get-MkIoAsset).Name | Should -Be b
        (& $way (Get-MkIoStorageAccount media) | Get-MkIoAsset).Name | Sort-Object | Should -Be b, c, 'film [2024]'
        (& $way (Get-MkIoStorageAccount media) | Get-MkIoStorageCredential) | Should -HaveCount 1
        (& $way (Get-MkIoStorageAccount media | Get-MkIoStorageCredential) | Get-MkIoStorageCredential) | Should -HaveCount 1
        (& $way $assets[1] | Wait-MkIoResource).Name | Should -Be b
        & $way (Get-MkIoStreamingLocator b) | Remove-MkIoAsset -Force -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetInvalid,*'
        "$($failure[0])" | Should -BeLike "'b' is a streaming locator. -Name of Remove-MkIoAsset takes a name, an asset or a row with the column Name*"
        (Get-MkIoAsset b).Name | Should -Be b
    }

    It 'brings the input and the outputs of a job' {
        ($job | Get-MkIoAsset).Name | Should -Be b, c
        (Start-Job { $using:job } | Receive-Job -Wait -AutoRemoveJob | Get-MkIoAsset).Name | Should -Be b, c
    }

    It 'brings the URLs of an endpoint, of an asset and of a locator' {
        $null = New-MkIoStreamingEndpoint live -Location eastus
        Wait-MkIoResource -InputObject (Get-MkIoStreamingEndpoint live)
        $null = Start-MkIoStreamingEndpoint live -Wait
        $all = Get-MkIoStreamingEndpoint live | Get-MkIoStreamingUrl
        $all.AssetName | Sort-Object -Unique | Should -Be b, c, 'film [2024]'
        ($assets[0] | Get-MkIoStreamingUrl).AssetName | Sort-Object -Unique | Should -Be 'film [2024]'
        foreach ($way in $ways.Values) {
            (& $way (Get-MkIoStreamingLocator b) | Get-MkIoStreamingUrl).AssetName | Sort-Object -Unique | Should -Be b
            (& $way (Get-MkIoStreamingEndpoint live) | Get-MkIoStreamingUrl -Protocol Hls).Count | Should -Be ($all | Where-Object Protocol -eq Hls).Count
        }
    }

    It 'knows the teams of a user and the users of a team' {
        $me = Get-MkIoUser
        $null = New-MkIoTeam editors -Member $me.Email
        $null = New-MkIoTeam empty
        (Get-MkIoUser | Get-MkIoTeam).Name | Should -Contain editors
        (Get-MkIoUser | Get-MkIoTeam).Name | Should -Not -Contain empty
        (Get-MkIoTeam editors | Get-MkIoUser).Email | Should -Be $me.Email
        Get-MkIoTeam empty | Get-MkIoUser | Should -BeNullOrEmpty
        Get-MkIoUser | Remove-MkIoTeam -Force -ErrorVariable failure -ErrorAction SilentlyContinue
        Remove-MkIoTeam $me -Force -ErrorVariable +failure -ErrorAction SilentlyContinue
        $failure | Should -HaveCount 2
        foreach ($one in $failure) { "$one" | Should -BeLike '*is a user. -Name of Remove-MkIoTeam takes a name, a team or a row*' }
    }

    It 'takes rows by their columns' {
        (@{ Name = 'b' } | Get-MkIoAsset).Name | Should -Be b
        ($assets | ConvertTo-Json -Depth 4 | ConvertFrom-Json | Get-MkIoAsset).Name | Should -Be 'film [2024]', b, c
        ($assets | ConvertTo-Csv | ConvertFrom-Csv | Get-MkIoAsset).Name | Should -Be 'film [2024]', b, c
        ($job | ConvertTo-Csv | ConvertFrom-Csv | Get-MkIoJob).Name | Should -Be j1
        ((Invoke-MkIoRestMethod assets).value | Get-MkIoAsset).Name | Sort-Object | Should -Be b, c, 'film [2024]'
        @{ Nam = 'b' } | Get-MkIoAsset -ErrorVariable failure -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        "$failure" | Should -BeLike 'A row was given that has the columns Nam. -Name of Get-MkIoAsset takes *'
    }

    It 'never takes a file for an asset or a job' {
        Set-Content "$TestDrive/b" x
        Get-Item "$TestDrive/b" | Get-MkIoAsset -ErrorVariable failure -ErrorAction SilentlyContinue
        Get-Item "$TestDrive/b" | Get-MkIoJob -ErrorVariable +failure -ErrorAction SilentlyContinue
        Get-Item "$TestDrive/b" | Start-MkIoJob encode -OutputAsset c -ErrorVariable +failure -ErrorAction SilentlyContinue
        Get-Item "$TestDrive/b" | Select-Object Name | Remove-MkIoAsset -Force -ErrorVariable +failure -ErrorAction SilentlyContinue
        $failure | Should -HaveCount 4
        foreach ($one in $failure) { "$one" | Should -BeLike "*is an object of the type System.IO.FileInfo. *" }
    }

    It 'keeps -Name, -Filter and paging with -Asset' {
        $null = New-MkIoStreamingLocator again b
        (Get-MkIoStreamingLocator -Asset b).Name | Sort-Object | Should -Be again, b
        (Get-MkIoStreamingLocator -Asset b -Name a*).Name | Should -Be again
        (Get-MkIoStreamingLocator -Asset b -Name b).Name | Should -Be b
        Get-MkIoStreamingLocator -Asset b -First 1 | Should -HaveCount 1
        (Get-MkIoStreamingLocator -Asset b -Filter "name eq 'again'").Name | Should -Be again
        Get-MkIoStreamingLocator -Asset b -Name c -ErrorVariable failure -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        "$failure" | Should -BeLike "The asset 'b' has no streaming locator of the name 'c'.*"
    }

    It 'prefers a name that is there to what it matches, where names may have wildcards' {
        $null = New-MkIoTeam 'a?c'
        $null = New-MkIoTeam abc
        (Get-MkIoTeam 'a?c').Name | Should -Be 'a?c'
        (Get-MkIoTeam 'a*').Name | Sort-Object | Should -Be 'a?c', abc
        Get-MkIoTeam 'a?c' | Remove-MkIoTeam -Force
        (Get-MkIoTeam 'a*').Name | Should -Be abc
    }
}

Describe 'Names with letters that mean something elsewhere' -Tag Slow {
    BeforeAll {
        $folder = New-Item "$TestDrive/up" -ItemType Directory
        $sas = (New-TestSas) -replace '^[^?]*'
    }

    It 'makes, gets, sets, publishes, fills, empties and removes <_>' -ForEach 'movie [2024]', 'take #1', '(final) cut', 'a "quoted" one', ' leading and trailing ', '[a-z]', 'x [1] # (2)' {
        $name = $_
        (New-MkIoAsset $name -StorageAccountName media).Name | Should -Be $name -Because 'it is made'
        (Get-MkIoAsset $name).Name | Should -Be $name
        (Get-MkIoAsset "$($name.Substring(0, 3))*").Name | Should -Contain $name
        (Set-MkIoAsset $name -Description changed).Description | Should -Be changed
        (Get-MkIoAsset $name | Set-MkIoAsset -Description again).Description | Should -Be again
        $null = Publish-MkIoAsset $name -ErrorAction SilentlyContinue
        (Get-MkIoStreamingLocator -Asset $name).AssetName | Should -Be $name
        $file = if ($IsWindows) { $name -replace '"', "'" } else { $name }
        Set-Content -LiteralPath "$folder/$file.txt" $name -NoNewline
        Set-Content -LiteralPath "$folder/f.txt" other -NoNewline
        Get-Item -LiteralPath "$folder/$file.txt" | Send-MkIoAssetFile $name -SasToken $sas
        Send-MkIoAssetFile $name -LiteralPath "$folder/f.txt" -SasToken $sas
        (Get-MkIoAssetFile $name).Name | Sort-Object | Should -Be (@("$file.txt", 'f.txt') | Sort-Object)
        (Get-MkIoAssetFile $name "$file.txt").Name | Should -Be "$file.txt"
        Get-MkIoAssetFile $name "$file.txt" | Save-MkIoAssetFile -Destination "$TestDrive/down/$file"
        Save-MkIoAssetFile $name "$file.txt" -Destination "$TestDrive/again/$file"
        Get-Content -LiteralPath "$TestDrive/down/$file/$file.txt" -Raw | Should -Be $name
        Get-Content -LiteralPath "$TestDrive/again/$file/$file.txt" -Raw | Should -Be $name
        Get-MkIoStreamingLocator -Asset $name | Remove-MkIoStreamingLocator -Force
        Get-MkIoAsset $name | Remove-MkIoAsset -Force
        Remove-MkIoAsset $name -Force -ErrorAction SilentlyContinue
        Get-MkIoAsset $name -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
    }

    It 'refuses <Name> before any request and says how names are cured' -ForEach @(
        @{ Name = '50% off'; Letters = "'%'"; Class = '[%]' }
        @{ Name = "o'neil + co"; Letters = "''' or '+'"; Class = "['';+]" -replace ';' }
        @{ Name = 'a:b'; Letters = "':'"; Class = '[:]' }
    ) {
        $message = "An asset's name cannot contain $Letters`: '$Name'."
        Get-MkIoAsset $Name -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -Be $message
        New-MkIoAsset $Name -StorageAccountName media -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -Be "$message For names of the pipeline: -Name { `$_.Name -replace '$Class', '-' }"
        $cured = & ([scriptblock]::Create("`$_ = [pscustomobject]@{ Name = `$args[0] }; `$_.Name -replace '$Class', '-'")) $Name
        (New-MkIoAsset $cured -StorageAccountName media).Name | Should -Be $cured
    }

    It 'never lets a dot name lead to another path' -ForEach '.', '..' {
        $ErrorActionPreference = 'Continue'
        foreach ($command in { Get-MkIoAsset $_ }, { Get-MkIoStorageAccount $_ }, { Remove-MkIoAsset $_ -Force }, { Get-MkIoAssetFilter $_ }, { Get-MkIoAssetFile $_ }) {
            & $command 2>&1 | Should -BeLike "'$_' cannot be a*'s name.*"
        }
    }
}

Describe 'Paths' -Tag Slow {
    BeforeAll {
        $null = New-MkIoAsset paths -StorageAccountName media
        $sas = (New-TestSas) -replace '^[^?]*'
        $folder = New-Item "$TestDrive/paths" -ItemType Directory
        foreach ($name in 'clip [1].mp4', 'clip 1.mp4', '[x]') { Set-Content -LiteralPath "$folder/$name" $name -NoNewline }
    }

    It 'sends what Get-ChildItem brings' {
        (Get-ChildItem $folder | Send-MkIoAssetFile paths -SasToken $sas -PassThru).Name | Sort-Object | Should -Be ('[x]', 'clip [1].mp4', 'clip 1.mp4' | Sort-Object)
    }

    It 'prefers a file that is there to what it matches' {
        (Send-MkIoAssetFile paths "$folder/clip [1].mp4" -SasToken $sas -Force -PassThru).Name | Should -Be 'clip [1].mp4'
    }

    It 'says what matches nothing' -ForEach 'none.mp4', 'none*.mp4', '[q].mp4', '', ' ' {
        Send-MkIoAssetFile paths $(if ($_.Trim()) { "$folder/$_" } else { $_ }) -SasToken $sas -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure | Should -HaveCount 1
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetFile*,*'
    }

    It 'takes no object of the module for a path' {
        Get-MkIoAsset paths | Send-MkIoAssetFile paths -SasToken $sas -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike "'paths' is an asset. -Path of Send-MkIoAssetFile takes a path.*"
    }
}
