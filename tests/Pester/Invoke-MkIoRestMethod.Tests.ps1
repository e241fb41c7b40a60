BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount s -SasUrl (New-TestSas)
    $null = 1..150 | ForEach-Object { 'rest-{0:000}' -f $_ } | Set-MkIoAsset -StorageAccountName s
}

AfterAll { Disconnect-MkIo }

Describe 'Invoke-MkIoRestMethod' {
    It 'fills the project in' {
        (Invoke-MkIoRestMethod '/api/v1/projects/{project}/media/assets/rest-001').name | Should -Be 'rest-001'
        (Invoke-MkIoRestMethod assets/rest-002).name | Should -Be 'rest-002'
    }

    It 'gives JSON with -Raw' {
        Invoke-MkIoRestMethod assets/rest-001 -Raw | ConvertFrom-Json | ForEach-Object name | Should -Be 'rest-001'
    }

    It 'follows pages with -All and gives items' {
        @(Invoke-MkIoRestMethod assets -All).Count | Should -Be 150
        @(Invoke-MkIoRestMethod assets -Query @{ '$filter' = "startswith(name,'rest-00')"; '$orderby' = 'name desc' } -All)[0].name | Should -Be 'rest-009'
    }

    It 'gives the page as it is without -All' {
        $page = Invoke-MkIoRestMethod assets -Query @{ '$top' = 5 }
        $page.value.Count | Should -Be 5
        $page.supplemental.pagination.total | Should -Be 150
    }

    It 'sends hashtables, custom objects and JSON' -TestCases @(
        @{ Form = 'hashtable'; Body = @{ properties = @{ storageAccountName = 's'; description = 'x' } } }
        @{ Form = 'custom object'; Body = [pscustomobject]@{ properties = [pscustomobject]@{ storageAccountName = 's'; description = 'x' } } }
        @{ Form = 'text'; Body = '{"properties":{"storageAccountName":"s","description":"x"}}' }
    ) {
        (Invoke-MkIoRestMethod -Method Put "assets/body-$($Form -replace ' ')" -Body $Body).properties.description | Should -Be 'x'
    }

    It 'reaches an operation that no cmdlet has' {
        $null = Invoke-MkIoRestMethod -Method Put accountFilters/short -Body @{ properties = @{ firstQuality = @{ bitrate = 128000 } } }
        (Invoke-MkIoRestMethod accountFilters/short).properties.firstQuality.bitrate | Should -Be 128000
        Invoke-MkIoRestMethod -Method Delete accountFilters/short | Should -BeNullOrEmpty
        (Invoke-MkIoRestMethod /api/v1/locations -ErrorAction Stop) | Should -Not -BeNullOrEmpty
    }

    It 'passes on what the service says of a bad body' {
        Register-RefusedRequest
        Invoke-MkIoRestMethod -Method Put assets/bad -Body @{ properties = @{ container = 'c-1' } } -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.RestMethodInvalid,*'
        "$failure" | Should -Match 'storageAccountName'
    }

    It 'sends the token nowhere else' {
        Invoke-MkIoRestMethod 'http://127.0.0.1:9/api/v1/projects' -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.RestMethodForeignOrigin,*'
    }

    It 'changes nothing with -WhatIf' {
        Invoke-MkIoRestMethod -Method Delete assets/rest-001 -WhatIf
        (Invoke-MkIoRestMethod assets/rest-001).name | Should -Be 'rest-001'
    }
}

Describe 'Invoke-MkIoRestMethod -ContentType' {
    It 'is the body''s' {
        Register-RefusedRequest
        Invoke-MkIoRestMethod -Method Put accountFilters/typed -Body '<filter/>' -ContentType application/xml -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure | Should -Not -BeNullOrEmpty
        Invoke-MkIoRestMethod -Method Put accountFilters/typed -Body '{"properties":{}}' -ContentType 'application/json; charset=utf-8' | Should -Not -BeNullOrEmpty
        (Get-MkIoAccountFilter typed).Name | Should -Be typed
    }
}
