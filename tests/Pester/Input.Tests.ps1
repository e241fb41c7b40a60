# What people pipe to New- and Set-: rows with typing errors, hashtables, JSON, script blocks, names, numbers, nothing.
# That copies of every resource are whole is in RoundTrip.Tests.ps1.

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-TestContainer input-one, input-two
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $asset = New-MkIoAsset input-one -StorageAccountName media -Container input-one -Label @{ series = 'x'; season = '2' } -Description 'first'

    function Get-Preview([scriptblock] $Command) {
        (Get-Shown $Command) -split '\r?\n' | Where-Object { $_ -like 'What if:*' }
    }
}

Describe 'What New- and Set- are piped' {
    It 'is nothing to write when it came unchanged through <_>' -ForEach 'JSON', 'CSV', 'CLIXML', 'a job', 'a selection' {
        $copy = switch ($_) {
            'JSON' { $asset | ConvertTo-Json | ConvertFrom-Json }
            'CSV' { $asset | ConvertTo-Csv | ConvertFrom-Csv }
            'CLIXML' { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($asset)) }
            'a job' { Start-Job { $using:asset } | Receive-Job -Wait -AutoRemoveJob }
            'a selection' { $asset | Select-Object Name, StorageAccountName, Container, Labels }
        }
        $result = $copy | Set-MkIoAsset -WarningVariable warnings -WarningAction SilentlyContinue
        $result.Action | Should -Be Unchanged
        $warnings | Should -BeNullOrEmpty
    }

    It 'gives every item its own name' {
        $preview = Get-Preview { 'input-one', 'input-two', '{"name":"input-three"}' | Set-MkIoAsset -Description other -WhatIf }
        $preview -join "`n" | Should -Match 'input-one[\s\S]*input-two[\s\S]*input-three'
        $preview[-1] | Should -Be 'What if: 2 would be created, 1 updated.'
    }

    It 'is a row whose unknown columns are named once, with the nearest known' {
        $rows = 'Name,DisplyName,Colour', 'row-one,First,red', 'row-two,Second,blue' | ConvertFrom-Csv
        $made = $rows | New-MkIoContent -WarningVariable warnings -WarningAction SilentlyContinue
        $made.Name | Should -Be 'row-one', 'row-two'
        @($warnings).Count | Should -Be 2
        "$($warnings[0])" | Should -BeLike "'DisplyName' is not a field of *content* did you mean DisplayName?"
        "$($warnings[1])" | Should -BeLike "'Colour' is not a field of *content and is left out."
    }

    It 'is a row whose <_> would make a new container, and is refused' -ForEach 'Contaner', 'Containers', 'StorageAcountName' {
        $row = [pscustomobject]@{ Name = 'lost'; $_ = 'input-two' }
        $row | Set-MkIoAsset -ErrorVariable problem -ErrorAction SilentlyContinue -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$problem" | Should -BeLike "*column '$_' isn't known*"
        Get-MkIoAsset lost -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
    }

    It 'is changed by script blocks, on any parameter' {
        $copy = Get-MkIoAsset input-one | Set-MkIoAsset -Name { "$($_.Name)-copy" } -SubPath { 'cut' } -Label { @{ from = $_.Name } } -Description { $_.Description.ToUpperInvariant() }
        $copy.Name | Should -Be 'input-one-copy'
        $copy.Description | Should -BeExactly FIRST
        $copy.Container | Should -Be input-one
        "$($copy.Labels)" -split ';' | Sort-Object | Should -Be 'from=input-one', 'season=2', 'series=x'
    }

    It 'is a hashtable, or JSON as text' {
        (@{ Name = 'table'; DisplayName = 'A table'; Labels = @{ a = 'b' } } | New-MkIoContent).DisplayName | Should -Be 'A table'
        $made = '{"metadata":{"name":"text","displayName":"A text","labels":{"a":"c"}}}' | New-MkIoContent
        $made.Name | Should -Be text
        "$($made.Labels)" | Should -Be 'a=c'
    }

    It 'is a name, or a number that is one' {
        ('named', 7 | New-MkIoContent).Name | Should -Be 'named', '7'
    }

    It 'is an error of its item where it is blank, nothing, or of another kind' {
        $made = 'good', '', ' ', $null, $asset, (Get-Process -Id $PID), 'better' | New-MkIoContent -ErrorVariable problems -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        $made.Name | Should -Be 'good', 'better'
        @($problems | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }).Count | Should -Be 5
        "$problems" | Should -BeLike '*An asset was piped, where content*'
    }

    It 'is refused where a column that is a parameter cannot be read' {
        [pscustomobject]@{ Name = 'odd'; AllowIP = '203.0.113.7'; LowLatency = 'perhaps' } | New-MkIoLiveEvent -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        "$problem" | Should -BeLike "*LowLatency is 'perhaps'*"
    }
}
