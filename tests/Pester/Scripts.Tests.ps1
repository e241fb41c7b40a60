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

    # A thread that waits in one of these cannot be stopped, and a job that does cannot be removed: wait for the task in steps.
    It 'of tests and build never wait for a connection where they cannot be stopped' {
        $root = (Resolve-Path "$PSScriptRoot/../..").Path
        $scripts = 'build', 'tests/Pester', 'tests/services/LocalServices.psm1', 'tests/benchmarks', 'tests/mutation' |
            ForEach-Object { Get-ChildItem (Join-Path $root $_) -Recurse -File -Include *.ps1, *.psm1 }
        @($scripts).Count | Should -BeGreaterThan 150
        $scripts | Select-String '\.(GetContext|AcceptTcpClient|AcceptSocket|WaitForConnection)\(\)' |
            ForEach-Object { "$($_.Filename):$($_.LineNumber)" } | Should -BeNullOrEmpty
    }
}
