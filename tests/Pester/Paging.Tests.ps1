# The parameters that all lists have: -First, -Skip, -IncludeTotalCount, -Filter and -OrderBy, of lists that are longer than a page of the service.
BeforeDiscovery {
    . "$PSScriptRoot/Paging.Cases.ps1"
    $cases = @(Get-PagingCase)
}

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
    Set-EmulatorSetting @{ stateSeconds = 0 }
    $sasUrl = New-TestSas
    $null = New-MkIoStorageAccount paging -SasUrl $sasUrl
    $null = New-MkIoAsset paged -StorageAccountName paging
    $null = New-MkIoTransform paged -BuiltInPreset H264SingleBitrateSD
    $null = New-MkIoLiveEvent paged
    . "$PSScriptRoot/Paging.Cases.ps1"

    # The requests for lists that the action has sent.
    function Get-ListRequest([scriptblock] $Action) {
        $null = Invoke-RestMethod "$($services.BaseUrl)/api/ready"
        $null = & $Action
        $sent = @(Get-EmulatorRequest -Last 20)
        $first = [array]::LastIndexOf($sent.path, '/api/ready')
        [uri]::UnescapeDataString(@($sent | Select-Object -Skip ($first + 1)).path -join "`n").Replace('+', ' ')
    }
}

AfterAll { Disconnect-MkIo }

Describe 'The list of <Name>' -Tag Slow -ForEach $cases {
    BeforeAll {
        $case = $_
        $rows = $case.Rows
        $with = $case.With
        if ($case['Make']) {
            # A page has 100.
            $names = 1..$(if ($case['Count']) { $case.Count } else { 103 }) | ForEach-Object { 'p-{0:000}' -f $_ }
            $null = . $case.Make
            $all = $names
            $mine = @{ Filter = "startswith(name,'p-')" }
        }
        else {
            $all = @((& $Name @with).Name | Sort-Object { $_ })
            $mine = @{}
        }
    }

    It 'comes whole, and in the order of -OrderBy' {
        (& $Name @with @mine -OrderBy name).Name | Should -Be $all
        [array]::Reverse(($reversed = @($all)))
        (& $Name @with @mine -OrderBy 'name desc').Name | Should -Be $reversed
    }

    It 'comes in part with -First and -Skip' {
        $skip = [Math]::Max(1, $all.Count - 4)
        (& $Name @with @mine -OrderBy name -First 3 -Skip $skip).Name | Should -Be @($all | Select-Object -Skip $skip -First 3)
        @(& $Name @with -First 1).Count | Should -Be 1
        @(& $Name @with -Skip 1).Count | Should -Be (@(& $Name @with).Count - 1)
    }

    It 'asks for no more than -First' {
        Get-ListRequest { & $Name @with -First 2 } | Should -BeLike '*$top=2*'
    }

    It 'is filtered by the service with -Filter' {
        $one = $all[-1]
        $filtered = @{ Found = $null }
        Get-ListRequest { $filtered.Found = & $Name @with -Filter "name eq '$one'" } | Should -BeLike "*`$filter=name eq '$one'*"
        $filtered.Found.Name | Should -Be $one
    }

    It 'is counted with -IncludeTotalCount' {
        $total, $first = & $Name @with -First 1 -IncludeTotalCount
        @($first).Count | Should -Be 1
        # A list that the service does not count is said not to be counted.
        if ($case['Uncounted']) { $total | Should -Be 'Unknown total count' }
        else {
            $total | Should -BeOfType ([uint64])
            $total | Should -Be @(& $Name @with).Count
        }
    }

    It 'is filtered by the service with -LabelKey' {
        if (-not $case['Labels']) { return }
        $null = 'labeled' | ForEach-Object $case.Labels
        $filtered = @{ Found = $null }
        Get-ListRequest { $filtered.Found = & $Name @with -LabelKey paging } | Should -BeLike '*paging*'
        $filtered.Found.Name | Should -Be labeled
    }
}

Describe 'The lists' -Tag Slow {
    It 'are those of all cmdlets that page' {
        $paging = Get-Command -Module MkIo -CommandType Cmdlet | Where-Object { $_.Parameters.ContainsKey('First') -and $_.Parameters.ContainsKey('Skip') } | ForEach-Object Name
        (Get-PagingCase).Name | Sort-Object | Should -Be ($paging | Sort-Object)
    }
}
