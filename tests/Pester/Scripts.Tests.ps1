BeforeDiscovery { $analyzer = Get-Module PSScriptAnalyzer -ListAvailable }

Describe 'The scripts' {
    It 'are clean by PSScriptAnalyzer' -Skip:(-not $analyzer) {
        $root = (Resolve-Path "$PSScriptRoot/../..").Path
        $settings = Join-Path $root 'PSScriptAnalyzerSettings.psd1'
        $scripts = 'build.ps1', 'MkIo.psd1', 'build', 'samples', 'src/MkIo.PowerShell/MkIo.psm1', 'tests/Pester', 'tests/modules', 'tests/services/LocalServices.psm1', 'tests/benchmarks', 'tests/mutation', 'tests/skips.psd1' |
            ForEach-Object { Get-Item (Join-Path $root $_) } |
            ForEach-Object { if ($_.PSIsContainer) { Get-ChildItem $_ -Recurse -File -Include *.ps1, *.psm1, *.psd1 } else { $_ } }
        @($scripts).Count | Should -BeGreaterThan 100
        $found = $scripts | ForEach-Object { Invoke-ScriptAnalyzer -Path $_.FullName -Settings $settings } |
            ForEach-Object { "$($_.ScriptName):$($_.Line) $($_.RuleName): $($_.Message)" }
        $found | Should -BeNullOrEmpty
    }

    # A test that waits for a thing is as fast as the thing, and right on a slow machine: Wait-Until.
    It 'of the tests sleep only where they say what the time is for' {
        Get-ChildItem $PSScriptRoot -Recurse -Include *.ps1, *.psm1 | Where-Object FullName -ne $PSCommandPath |
            Select-String 'Start-Sleep (-|\d)' | Where-Object Line -NotMatch 'Start-Sleep.*# time ' |
            ForEach-Object { "$($_.Filename):$($_.LineNumber)" } | Should -BeNullOrEmpty
    }
}
