# What PowerShell makes of the module's objects: in tables, CSV and JSON files, jobs and comparisons.
BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = New-MkIoAsset films -StorageAccountName media -Label @{ env = 'prod' }
    $null = New-MkIoTransform hd -BuiltInPreset H264SingleBitrate720p
    $null = Start-MkIoJob hd films films-hd -Name j1 -CorrelationData @{ scene = 3; wide = 9007199254740993; deep = @{ list = 1, 2.5, 'x' } }
    $null = New-MkIoTeam editors -Description 'Those who edit'
}

AfterAll { Disconnect-MkIo }

Describe 'The format and types files' {
    It 'load by themselves, without an error' -Tag Slow {
        $base = (Get-Module MkIo).ModuleBase
        $script = "Import-Module '$base/MkIo.psd1'; Update-TypeData '$base/MkIo.Types.ps1xml' -ErrorAction Stop; Update-FormatData '$base/MkIo.Format.ps1xml' -ErrorAction Stop; 'loaded'"
        $text = pwsh -NoProfile -NonInteractive -Command $script 2>&1
        "$text" | Should -BeLike '*loaded'
        "$text" | Should -Not -Match 'error'
    }

    It 'show a team, and not their own source' {
        $text = Get-MkIoTeam editors | Format-List | Out-String
        $text | Should -Match 'Description\s*: Those who edit'
        $text | Should -Not -Match 'ForEach-Object|GetEnumerator'
    }

    It 'let no type out of a cmdlet that would be cut in a job' {
        $types = (Get-Command -Module MkIo).OutputType.Type | Where-Object { $_.Namespace -like 'MkIo*' } | Sort-Object FullName -Unique
        @($types).Count | Should -BeGreaterThan 40
        $whole = @(Get-TypeData MkIo* | Where-Object SerializationDepth | ForEach-Object TypeName)
        foreach ($type in $types) {
            $bases = for ($base = $type; $base; $base = $base.BaseType) { $base.FullName }
            @($bases | Where-Object { $_ -in $whole }).Count | Should -BeGreaterThan 0 -Because "$type goes through jobs"
        }
    }
}

Describe 'What is shown' {
    It 'can be filtered by' {
        (Get-MkIoAsset | Where-Object StorageAccountName -eq media).Name | Should -Contain films
        (Get-MkIoTransform | Where-Object Processing -eq H264SingleBitrate720p).Name | Should -Be hd
        # A time that is missing is before every other.
        @(Get-MkIoStreamingPolicy | Where-Object Created -lt (Get-Date).AddDays(-90)).Count | Should -Be 0
        @(Get-MkIoProject | Where-Object Created -lt (Get-Date).AddMinutes(1)).Count | Should -BeGreaterThan 0
    }

    It 'is plain values where the service takes any JSON' {
        $data = (Get-MkIoJob hd j1).Properties.CorrelationData
        $data.scene -eq 3 | Should -BeTrue
        $data.scene + 1 | Should -Be 4
        $data.wide | Should -BeOfType long
        $data.wide | Should -Be 9007199254740993
        $data.deep.list[1] | Should -Be 2.5
        $data | ConvertTo-Json -Compress -Depth 5 | Should -Not -Match ValueKind
    }

    It 'is plain values of fields that this version has never heard of' {
        $null = Invoke-MkIoRestMethod -Method Put assets/newer -Body '{"properties":{"storageAccountName":"media","newer":{"a":1.50,"b":[true]}}}'
        $asset = Get-MkIoAsset newer
        $asset.Properties.AdditionalData.newer.a + 1 | Should -Be 2.5
        $asset.Properties.AdditionalData.newer.b[0] | Should -BeTrue
    }
}

Describe 'Export-Csv and ConvertTo-Json' {
    It 'have labels, lists and nested objects as text that can be read back' {
        $row = Get-MkIoAsset films | ConvertTo-Csv | ConvertFrom-Csv
        $row.Labels | Should -Be 'env=prod'
        ($row.Properties | ConvertFrom-Json).storageAccountName | Should -Be media
        $row = Get-MkIoJob hd j1 | ConvertTo-Csv | ConvertFrom-Csv
        $row.OutputAsset | Should -Be films-hd
        @($row.Outputs | ConvertFrom-Json)[0].assetName | Should -Be films-hd
        $row | ForEach-Object { $_.PSObject.Properties.Value } | Should -Not -Match 'System\.|MkIo\.'
    }

    It 'have what is below the depth of ConvertTo-Json' {
        $json = Get-MkIoJob hd j1 | ConvertTo-Json -Depth 2 -WarningAction SilentlyContinue
        $json | Should -Not -Match 'MkIo\.|System\.'
        (($json | ConvertFrom-Json).Properties.Outputs[0] | ConvertFrom-Json).assetName | Should -Be films-hd
    }

    It 'have no secret' {
        $sas = New-TestSas
        $null = Set-MkIoStorageAccount secretive -SasUrl $sas
        $signature = [regex]::Match("$($sas | ForEach-Object { "$_" })", 'sig=([^&]+)').Groups[1].Value
        $signature | Should -Not -BeNullOrEmpty
        $account = Get-MkIoStorageAccount secretive
        $file = Join-Path $TestDrive account.xml
        $account | Export-Clixml $file
        $texts = "$($account.Spec)", ($account | ConvertTo-Csv | Out-String), ($account | ConvertTo-Json -Depth 6), (Get-Content $file -Raw)
        $texts | Should -Not -Match ([regex]::Escape($signature))
    }
}

Describe 'Jobs and Clixml' {
    It 'bring all that is within a resource' -Tag Slow {
        $job = Get-MkIoJob hd j1
        $copy = Start-Job { param($job) $job } -ArgumentList $job | Receive-Job -Wait -AutoRemoveJob
        $copy.Properties.Outputs[0].AssetName | Should -Be films-hd
        $copy.Properties.CorrelationData.deep.list[2] | Should -Be x
        $copy.Input.ODataType | Should -Be '#Microsoft.Media.JobInputAsset'
    }

    It 'are shown by the same views' {
        $file = Join-Path $TestDrive asset.xml
        $asset = Get-MkIoAsset films
        $asset | Export-Clixml $file
        Import-Clixml $file | Format-List | Out-String | Should -Be ($asset | Format-List | Out-String)
        Import-Clixml $file | Format-Table | Out-String | Should -Be ($asset | Format-Table | Out-String)
    }
}
