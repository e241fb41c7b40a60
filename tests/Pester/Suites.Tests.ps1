# How build/Suites.ps1 counts what does not end as it should.
Describe 'The suites' {
    BeforeAll {
        Import-Module "$PSScriptRoot/../../build/BuildTools.psm1"
        . "$PSScriptRoot/../../build/Suites.ps1"
        $ResultFolder = Convert-Path TestDrive:/
        $shell = (Get-Process -Id $PID).Path

        function Get-Suite([string] $Name, [string] $Script) {
            $command = @($shell) + @(if ((Split-Path $shell -LeafBase) -eq 'dotnet') { Join-Path $PSHOME pwsh.dll })
            [pscustomobject]@{ Name = $Name; Kind = 'Pester'; Command = $command; Argument = @('-NoProfile', '-NonInteractive', '-Command', $Script); Report = "$ResultFolder/$Name.json"; ExitCode = $null; Seconds = 0 }
        }
    }

    It 'ends one that finishes nothing in its time, counts it as a failure, and runs what stands behind it' {
        $waits = Get-Suite waits 'Write-Host begun; while ($true) { Start-Sleep 1 } # time without end'
        $next = Get-Suite next ''
        $next.Argument[-1] = "Set-Content '$($next.Report)' (@{ Failed = 0 } | ConvertTo-Json)"
        $shown = [Collections.Generic.List[string]]::new()
        $ended = Invoke-Lane @(, @($waits, $next)) -Limit ([TimeSpan]::FromSeconds(6)) 6>&1 | ForEach-Object { if ($_ -is [Management.Automation.InformationRecord]) { $shown.Add("$_") } else { $_ } }
        $ended.Name | Should -Be 'waits', 'next'
        "$shown" | Should -BeLike '*waits: finished nothing in 0.1 minutes, and is ended.*begun*'
        (Read-WorkerResult $waits 6>$null).Failed | Should -Be 1
        (Read-WorkerResult $next).Failed | Should -Be 0
    }

    It 'gives one that goes on its time anew with each block' {
        $slow = Get-Suite slow "1..6 | ForEach-Object { Start-Sleep 1; Write-Host ('block ' + `$_ + [char]12) } # time for six blocks"
        $shown = Invoke-Lane @(, @($slow)) -Limit ([TimeSpan]::FromSeconds(4)) 6>&1
        "$shown" | Should -BeLike '*block 1*block 6*'
        $slow.ExitCode | Should -Be 0
    }

    It 'counts a Pester file without a result as a failure, by its name' {
        $shown = Read-PesterResult Gone.Tests.ps1 6>&1
        "$($shown[0])" | Should -Be 'Gone.Tests.ps1: did not run to its end.'
        $shown[1].Failed | Should -Be 1
    }
}
