# How build/Suites.ps1 counts what does not end as it should. The suites are scripts of node, which starts at once.
Describe 'The suites' {
    BeforeAll {
        Import-Module "$PSScriptRoot/../../build/BuildTools.psm1"
        . "$PSScriptRoot/../../build/Suites.ps1"
        $ResultFolder = Convert-Path TestDrive:/

        function Get-Suite([string] $Name, [string] $Script, [string] $Kind = 'Pester') {
            [pscustomobject]@{ Name = $Name; Kind = $Kind; Command = @('node'); Argument = @('-e', $Script); Report = "$ResultFolder/$Name.json"; ExitCode = $null; Seconds = 0 }
        }
    }

    It 'ends one of <Kind> that finishes nothing in its time, counts it as a failure, and runs what stands behind it' -TestCases @(
        @{ Kind = 'xunit'; Read = 'Read-XunitResult' }, @{ Kind = 'Pester'; Read = 'Read-WorkerResult' }
    ) {
        $waits = Get-Suite waits "console.log('begun'); setInterval(() => { }, 1000)" $Kind
        $report = "$ResultFolder/next.json".Replace('\', '/')
        $next = Get-Suite next "require('fs').writeFileSync('$report', JSON.stringify({ Failed: 0 }))"
        $shown = [Collections.Generic.List[string]]::new()
        $ended = Invoke-Lane @(, @($waits, $next)) -Limit ([TimeSpan]::FromSeconds(3)) 6>&1 |
            ForEach-Object { if ($_ -is [Management.Automation.InformationRecord]) { $shown.Add("$_") } else { $_ } }
        $ended.Name | Should -Be 'waits', 'next'
        "$shown" | Should -BeLike '*waits: finished nothing in 0.05 minutes, and is ended.*begun*'
        (& $Read $waits 6>$null | Where-Object Name -eq waits).Failed | Should -Be 1
        (Read-WorkerResult $next).Failed | Should -Be 0
    }

    It 'gives one that goes on its time anew with each block' {
        $slow = Get-Suite slow "let n = 0; const t = setInterval(() => { console.log('block ' + ++n + '\f'); if (n === 6) clearInterval(t) }, 700)"
        $shown = Invoke-Lane @(, @($slow)) -Limit ([TimeSpan]::FromSeconds(3)) 6>&1
        "$shown" | Should -BeLike '*block 1*block 6*'
        $slow.ExitCode | Should -Be 0
    }

    It 'counts a Pester file without a result as a failure, by its name' {
        $shown = Read-PesterResult Gone.Tests.ps1 6>&1
        "$($shown[0])" | Should -Be 'Gone.Tests.ps1: did not run to its end.'
        $shown[1].Failed | Should -Be 1
    }
}
