# The help topics: their form, and that they tell what the code does. Guides.Tests.ps1 runs their lines.
BeforeDiscovery {
    Import-Module "$PSScriptRoot/GuideText.psm1" -Force
    $topics = Get-Guide 'docs/en-US/about_*.help.txt' | ForEach-Object { @{ Name = $_.Name; Guide = $_; Blocks = @(Get-TopicBlock $_) } }
}

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-Module "$PSScriptRoot/GuideText.psm1"
    Import-TestModule
}

AfterAll { Remove-Module GuideText }

Describe 'The topics' -Tag Slow {
    It '<Name> is found, names itself, and fits a window' -TestCases $topics {
        $topic = $Name -replace '\.help\.txt$'
        $Guide.Text | Should -Match "^TOPIC\n    $topic\n"
        $Guide.Text | Should -Match '(?s)\nSHORT DESCRIPTION\n.*\nLONG DESCRIPTION\n.*\nSEE ALSO\n'
        # Windows PowerShell reads topics in the code page of the machine.
        $Guide.Text | Should -Not -Match '[^\x00-\x7f]'
        ($Guide.Text -split '\n' | Measure-Object Length -Maximum).Maximum | Should -BeLessThan 100
        Get-Help $topic | Out-String | Should -Match 'SHORT DESCRIPTION'
        $Blocks.Count | Should -BeGreaterThan 3
        foreach ($word in [regex]::Matches($Guide.Text, '\b[A-Z][a-z]+-MkIo[A-Z]\w+').Value | Select-Object -Unique) { Get-Command $word -Module MkIo -ErrorAction Ignore | Should -Not -BeNullOrEmpty -Because "$word is named" }
        foreach ($word in [regex]::Matches($Guide.Text, '\babout_MkIo\w*').Value | Select-Object -Unique) { Get-Help $word | Out-String | Should -Match $word }
    }

    It 'name the defaults that the cmdlets have' {
        $defaults = @{ MaxRetryCount = 'Connect-MkIo'; TimeoutSeconds = 'Connect-MkIo'; RequestsPerMinute = 'Connect-MkIo'; ThrottleLimit = 'Set-MkIoAsset' }
        $text = (Get-Guide 'docs/en-US/about_*.help.txt').Text -join ''
        foreach ($parameter in $defaults.Keys) {
            $default = [regex]::Match((Get-Help $defaults[$parameter] -Parameter $parameter).defaultValue, '^\d+').Value
            $default | Should -Not -BeNullOrEmpty
            $text | Should -Match "-$parameter\s[^-]*\b$default\b"
        }
    }

    It 'explain every error id that the code can give, with its category' {
        $text = (Get-Guide 'docs/en-US/about_MkIo_Errors.help.txt').Text
        $source = "$PSScriptRoot/../../src/MkIo.PowerShell"
        $rows = [regex]::Matches((Get-Content "$source/Pipeline/ErrorTable.cs" -Raw), '=> \("(\w+)", ErrorCategory\.(\w+)')
        $rows.Count | Should -BeGreaterThan 10
        foreach ($row in $rows) { $text | Should -Match "MkIo\.<Noun>$($row.Groups[1].Value)\s+$($row.Groups[2].Value)\b" }
        $own = [regex]::Matches((Get-ChildItem $source -Recurse -Filter *.cs | Where-Object FullName -notmatch '[\\/](obj|bin)[\\/]' | Get-Content -Raw), '"(MkIo\.[A-Z]\w+)", ErrorCategory\.(\w+)')
        $own | ForEach-Object { $_.Groups[1].Value } | Sort-Object -Unique | Should -Be 'MkIo.NoProject', 'MkIo.NotConnected', 'MkIo.TrackSelectionInvalid'
        foreach ($id in $own) { $text | Should -Match "$([regex]::Escape($id.Groups[1].Value))\s+$($id.Groups[2].Value)\b" }
    }
}
