BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount s -SasUrl (New-TestSas)
    $null = 1..250 | ForEach-Object { [pscustomobject]@{ Name = 'asset-{0:000}' -f $_; Container = 'c-{0:000}' -f $_ } } | Set-MkIoAsset -StorageAccountName s
    $null = Set-MkIoAsset vod-1 -StorageAccountName s -Label @{ series = 'news'; season = '1' } -Description 'First'
    $null = Set-MkIoAsset vod-2 -StorageAccountName s -Label @{ series = 'newsroom' }
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoAsset' {
    It 'gets one by name' {
        $asset = Get-MkIoAsset vod-1
        $asset.Name | Should -Be 'vod-1'
        $asset.Description | Should -Be 'First'
        $asset.Created | Should -BeOfType ([DateTimeOffset])
    }

    It 'gets several by name, from the pipeline too' {
        'vod-2', 'vod-1' | Get-MkIoAsset | ForEach-Object Name | Should -Be 'vod-2', 'vod-1'
        Get-MkIoAsset vod-1, vod-2 | ForEach-Object Name | Should -Be 'vod-1', 'vod-2'
    }

    It 'gets all of them, in order and once' {
        $names = Get-MkIoAsset -OrderBy name -Filter "startswith(name,'asset-')" | ForEach-Object Name
        $names.Count | Should -Be 250
        $names | Should -Be (1..250 | ForEach-Object { 'asset-{0:000}' -f $_ })
    }

    It 'gets by wildcard and asks the service for what the pattern begins with' {
        Get-MkIoAsset asset-02? -OrderBy name | ForEach-Object Name | Should -Be (20..29 | ForEach-Object { 'asset-{0:000}' -f $_ })
        (Get-EmulatorRequest -Last 1).path | Should -Match 'startswith'
    }

    It 'finds nothing by wildcard without an error' {
        Get-MkIoAsset nothing-* -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'gets by label, by part of a label, by label key' {
        Get-MkIoAsset -Label @{ series = 'news' } | ForEach-Object Name | Should -Be 'vod-1'
        Get-MkIoAsset -Label @{ series = '*news*' } | ForEach-Object Name | Sort-Object | Should -Be 'vod-1', 'vod-2'
        Get-MkIoAsset -LabelKey series, season | ForEach-Object Name | Should -Be 'vod-1'
    }

    It 'pages with -First and -Skip' {
        Get-MkIoAsset -OrderBy name -Filter "startswith(name,'asset-')" -First 3 -Skip 120 | ForEach-Object Name | Should -Be 'asset-121', 'asset-122', 'asset-123'
        Get-MkIoAsset -First 0 | Should -BeNullOrEmpty
    }

    It 'counts with -IncludeTotalCount' {
        $count, $assets = Get-MkIoAsset -First 1 -IncludeTotalCount
        $count | Should -BeGreaterOrEqual 252
        @($assets).Count | Should -Be 1
    }

    It 'stops asking when the pipeline has enough' {
        $before = (Get-EmulatorOperation | Where-Object { $_.method -eq 'GET' -and $_.path -like '*/assets' } | Measure-Object calls -Sum).Sum
        Get-MkIoAsset | Select-Object -First 1 | ForEach-Object Name | Should -Not -BeNullOrEmpty
        $after = (Get-EmulatorOperation | Where-Object { $_.method -eq 'GET' -and $_.path -like '*/assets' } | Measure-Object calls -Sum).Sum
        $after - $before | Should -BeLessOrEqual 2
    }

    It 'reports what is not there and goes on' {
        $found = Get-MkIoAsset nowhere, vod-1 -ErrorVariable failure -ErrorAction SilentlyContinue
        $found.Name | Should -Be 'vod-1'
        $failure.Count | Should -Be 1
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetNotFound,*'
        $failure[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $failure[0].TargetObject | Should -Be 'nowhere'
        "$($failure[0])" | Should -Match 'ref [0-9a-f-]{36}'
        $failure[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'passes on what the service says of a bad filter' {
        Register-RefusedRequest
        Get-MkIoAsset -Filter 'nonsense eq' -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetInvalid,*'
    }

    It 'shows a table that fits and a list' {
        $table = Get-MkIoAsset vod-1 | Format-Table | Out-String -Width 120
        $table | Should -Match 'StorageAccount'
        ($table -split "`n" | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 120
        Get-MkIoAsset vod-1 | Format-List | Out-String | Should -Match 'series=news'
    }

    It 'tells each request with -Verbose, and bodies with -Debug' {
        $verbose = Get-MkIoAsset vod-1 -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        "$verbose" | Should -Match 'GET /api/v1/projects/demo/media/assets/vod-1 -> 200 in \d+ ms, ref '
        $debug = Get-MkIoAsset vod-1 -Debug 5>&1 | Where-Object { $_ -is [System.Management.Automation.DebugRecord] }
        "$debug" | Should -Match '"series":\s*"news"'
    }

    It 'completes names' {
        (TabExpansion2 'Get-MkIoAsset vod-').CompletionMatches.CompletionText | Should -Be 'vod-1', 'vod-2'
        (TabExpansion2 'Set-MkIoAsset -Name vod-').CompletionMatches.CompletionText | Should -Contain 'vod-1'
    }
}
