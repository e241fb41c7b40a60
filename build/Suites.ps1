# Runs all test suites side by side and counts. Dot-sourced by build.ps1, in the repository's root.
#
# Each suite is a process. Processes stand in lanes: the suites of a lane run one after the other, the lanes at the same time.
# The xunit suites are one lane; Pester has as many as there are cores, which take file after file from one queue.

$ResultFolder = 'out/test-results'
$DurationPath = 'out/test-durations.json'
# A form feed, which a Pester worker prints behind each file.
$BlockEnd = "`f"
# The time that an xunit suite or a Pester file has, several times what the longest takes on a slow machine. What waits for ever
# is ended and counted as a failure by its name: the machine that runs all this would only say that its time is over.
$BlockLimit = [TimeSpan]::FromMinutes(20)

function Invoke-AllSuites([string] $Configuration, [string[]] $Kind = @('xunit', 'Pester'), [switch] $Fast) {
    if (Test-Path $ResultFolder) { Remove-Item $ResultFolder -Recurse -Force }
    $null = New-Item $ResultFolder -ItemType Directory

    $lanes = @(if ($Kind -contains 'xunit') { , @(Get-XunitSuite $Configuration $Fast) })
    $files = @(if ($Kind -contains 'Pester') { New-PesterQueue $Fast })
    # The fast run is over before a second worker has paid for the services that it starts.
    $workers = if ($Fast) { 1 } else { [Environment]::ProcessorCount }
    if ($files) { $lanes += 1..$workers | ForEach-Object { , @(New-PesterWorker $_ $Fast) } }
    $suites = @(Invoke-Lane $lanes)

    $results = @(
        $suites | Where-Object Kind -eq 'xunit' | ForEach-Object { Read-XunitResult $_ }
        $files | ForEach-Object { Read-PesterResult $_ }
        $suites | Where-Object Kind -eq 'Pester' | ForEach-Object { Read-WorkerResult $_ }
    )
    # A fast run knows a part of each file's time.
    if (-not $Fast) { Save-Duration $results }
    Show-Result $results
    Complete-Count $results
}

# One line for all results of a kind; a suite is one result, and so is a Pester file.
function New-Result([string] $Name, [string] $Kind, [int] $Passed = 0, [int] $Failed = 0, [string[]] $Skipped = @(), [double] $Seconds = 0) {
    [pscustomobject]@{ Name = $Name; Kind = $Kind; Passed = $Passed; Failed = $Failed; Skipped = $Skipped; Seconds = $Seconds }
}

#region xunit

# The test executables, the client's first, since they take the longest. A project that runs on a .NET Framework too is two suites,
# of which the fast run leaves out the second.
function Get-XunitSuite([string] $Configuration, [bool] $Fast) {
    foreach ($project in Get-Item tests/*.Tests/*.csproj | Sort-Object { $_.BaseName -ne 'MkIo.Tests' }, BaseName) {
        $name = $project.BaseName
        $properties = ([xml](Get-Content $project.FullName -Raw)).Project.PropertyGroup
        $frameworks = @($properties | ForEach-Object { $_['TargetFrameworks'], $_['TargetFramework'] } | Where-Object { $_ } | ForEach-Object { $_.InnerText -split ';' })
        foreach ($framework in $frameworks | Where-Object { -not $Fast -or $_ -notlike 'net4*' }) {
            $folder = "$($project.DirectoryName)/bin/$Configuration/$framework"
            $title, $command = if ($framework -like 'net4*') { "$name on .NET Framework", (Get-FrameworkCommand "$folder/$name.exe") } else { $name, @('dotnet', "$folder/$name.dll") }
            $report = "$ResultFolder/$title.xml"
            [pscustomobject]@{
                Name = $title; Kind = 'xunit'; Command = $command; Report = $report; ExitCode = $null; Seconds = 0
                Argument = @('-result-xml', $report, '-noLogo', '-noColor') + @(if ($Fast) { '-trait-', 'Category=Slow', '-maxThreads', '1' })
            }
        }
    }
}

# The .NET Framework is that of Windows, or Mono. Without either there is no command.
function Get-FrameworkCommand([string] $Program) {
    if ([Environment]::OSVersion.Platform -ne 'Unix') { return , @($Program) }
    if (Get-Command mono -CommandType Application -ErrorAction SilentlyContinue) { return , @('mono', $Program) }
    return , @()
}

function Read-XunitResult($Suite) {
    if (-not $Suite.Command) { return New-Result $Suite.Name $Suite.Kind -Skipped 'all tests' }
    $count = New-Result $Suite.Name $Suite.Kind -Seconds $Suite.Seconds
    if (Test-Path -LiteralPath $Suite.Report) {
        $assembly = ([xml](Get-Content -LiteralPath $Suite.Report -Raw)).assemblies.assembly
        $count.Passed = $assembly.passed
        $count.Failed = [int]$assembly.failed + [int]$assembly.errors
        $count.Skipped = @($assembly.SelectNodes('.//test[@result="Skip"]/@name') | ForEach-Object Value)
    }
    # A suite that broke, or executed nothing, is one failure more: silence must not pass for success.
    if ($count.Passed + $count.Failed -eq 0 -or ($Suite.ExitCode -ne 0 -and $count.Failed -eq 0)) {
        Write-Host "$($Suite.Name): ended with exit code $($Suite.ExitCode), and $($count.Passed) tests passed. It said last:"
        Get-Item -Path "$ResultFolder/$($Suite.Name).log*" | Get-Content -Tail 15 | Out-Host
        $count.Failed++
    }
    $count
}

#endregion
#region Pester

# The files in the order in which they should start, the long ones first: by the last run, or else by the tag Slow and by size.
# Each is a file of the queue, which a worker takes by moving it.
function New-PesterQueue([bool] $Fast) {
    $null = New-Item "$ResultFolder/queue" -ItemType Directory
    $known = if (Test-Path $DurationPath) { Get-Content $DurationPath -Raw | ConvertFrom-Json } else { [pscustomobject]@{} }
    $files = Get-ChildItem tests/Pester -Filter *.Tests.ps1 | Where-Object { -not $Fast -or (Test-FastFile $_) } | Sort-Object -Descending {
        $seconds = $known.PSObject.Properties[$_.Name]
        if ($seconds) { [double]$seconds.Value }
        elseif (Select-String -LiteralPath $_.FullName -Pattern '-Tag Slow' -Quiet) { 1000 + $_.Length / 1MB }
        else { $_.Length / 1MB }
    }
    $number = 0
    foreach ($file in $files) {
        $null = New-Item ("$ResultFolder/queue/{0:d4} {1}" -f $number++, $file.Name) -ItemType File
        $file.Name
    }
}

# Whether any block of a file is left when the slow ones are. Pester would read the file to find out that none is.
function Test-FastFile([IO.FileInfo] $File) {
    [bool](Select-String -LiteralPath $File.FullName -Pattern '^Describe ' | Where-Object Line -NotMatch '-Tag Slow')
}

function New-PesterWorker([int] $Number, [bool] $Fast) {
    $report = "$ResultFolder/worker-$Number.json"
    $command = @(Get-PowerShellCommand)
    $arguments = @('-NoProfile', '-NonInteractive', '-File', 'build/Pester.ps1', '-PesterPath', (Get-TestModulePath Pester), '-ResultFolder', $ResultFolder, '-ReportPath', $report)
    if ($Fast) { $arguments += '-Fast' }
    [pscustomobject]@{ Name = "Pester worker $Number"; Kind = 'Pester'; Command = $command; Argument = $arguments; Report = $report; ExitCode = $null; Seconds = 0 }
}

function Read-PesterResult([string] $File) {
    $path = "$ResultFolder/$File.json"
    if (-not (Test-Path -LiteralPath $path)) {
        Write-Host "${File}: did not run to its end."
        return New-Result $File Pester -Failed 1
    }
    $found = Get-Content -LiteralPath $path -Raw | ConvertFrom-Json
    New-Result $File Pester $found.Passed $found.Failed @($found.Skipped) $found.Seconds
}

# What a worker found beside the tests: requests that the contract forbids, and how the worker itself ended.
function Read-WorkerResult($Worker) {
    $count = New-Result $Worker.Name Worker
    if (Test-Path $Worker.Report) {
        $count.Failed = (Get-Content $Worker.Report -Raw | ConvertFrom-Json).Failed
    }
    if ($Worker.ExitCode -ne 0 -or -not (Test-Path $Worker.Report)) {
        Write-Host "$($Worker.Name): ended with exit code $($Worker.ExitCode)."
        $count.Failed++
    }
    $count
}

#endregion
#region processes

# Runs the lanes and returns their suites. What a suite prints is shown in whole blocks: a Pester file, or an xunit suite, at a time.
function Invoke-Lane([object[]] $Lane, [TimeSpan] $Limit = $BlockLimit) {
    $state = @($Lane | ForEach-Object { [pscustomobject]@{ Waiting = [Collections.Generic.Queue[object]]::new([object[]]$_); Run = $null } })
    try {
        do {
            Start-Sleep -Milliseconds 100
            foreach ($place in $state) {
                if ($place.Run) {
                    $ended = $place.Run.Process.HasExited
                    Show-Block $place.Run $ended
                    if (-not $ended) {
                        Stop-Overdue $place.Run $Limit
                        continue
                    }
                    $place.Run.Suite.ExitCode = $place.Run.Process.ExitCode
                    $place.Run.Suite.Seconds = $place.Run.Clock.Elapsed.TotalSeconds
                    $place.Run.Suite
                    $place.Run = $null
                }
                if ($place.Waiting.Count -eq 0) { continue }
                $suite = $place.Waiting.Dequeue()
                # One that nothing on this machine can run is done.
                if ($suite.Command) { $place.Run = Start-Suite $suite } else { $suite }
            }
        } while ($state | Where-Object { $_.Run -or $_.Waiting.Count -gt 0 })
    }
    finally {
        $state | Where-Object { $_.Run -and -not $_.Run.Process.HasExited } | ForEach-Object { Stop-Suite $_.Run.Process }
    }
}

function Start-Suite($Suite) {
    $log = "$ResultFolder/$($Suite.Name).log"
    $program, $arguments = $Suite.Command + $Suite.Argument
    $quoted = $arguments | ForEach-Object { '"{0}"' -f $_ }
    $process = Start-Process $program $quoted -RedirectStandardOutput $log -RedirectStandardError "$log.err" -NoNewWindow -PassThru
    # Without this, .NET Framework forgets how the process ended.
    $null = $process.Handle
    [pscustomobject]@{ Suite = $Suite; Process = $process; Log = $log; Shown = 0L; Clock = [Diagnostics.Stopwatch]::StartNew(); Block = [Diagnostics.Stopwatch]::StartNew() }
}

# Ends a suite with the services that it started, where the runtime can.
function Stop-Suite([Diagnostics.Process] $Process) {
    if ($PSVersionTable.PSEdition -eq 'Core') { $Process.Kill($true) } else { $Process.Kill() }
}

function Stop-Overdue($Run, [TimeSpan] $Limit) {
    if ($Run.Block.Elapsed -le $Limit) { return }
    Write-Host "$($Run.Suite.Name): finished nothing in $($Limit.TotalMinutes) minutes, and is ended."
    Stop-Suite $Run.Process
    $Run.Process.WaitForExit()
}

# Shows what is new up to the last line that ends a block, or all of it at the end.
function Show-Block($Run, [bool] $All) {
    $stream = [IO.File]::Open((Resolve-Path -LiteralPath $Run.Log).ProviderPath, 'Open', 'Read', 'ReadWrite')
    try {
        $null = $stream.Seek($Run.Shown, 'Begin')
        $bytes = [byte[]]::new($stream.Length - $Run.Shown)
        $count = $stream.Read($bytes, 0, $bytes.Length)
    }
    finally { $stream.Dispose() }

    $text = [Text.Encoding]::UTF8.GetString($bytes, 0, $count)
    if (-not $All) { $text = $text.Substring(0, $text.LastIndexOf($BlockEnd) + 1) }
    $Run.Shown += [Text.Encoding]::UTF8.GetByteCount($text)
    if ($text) { $Run.Block.Restart() }
    if ($All -and (Test-Path -LiteralPath "$($Run.Log).err")) { $text += Get-Content -LiteralPath "$($Run.Log).err" -Raw }
    $shown = "$text".Replace($BlockEnd, '').Trim("`r", "`n")
    if (-not $shown) { return }
    if ($Run.Suite.Kind -eq 'xunit') { $shown = "== $($Run.Suite.Name)`n$(($shown -split '\r?\n' -notmatch '^ *(Discover|Start|Finish)') -join "`n")" }
    Write-Host $shown
}

#endregion
#region the end

function Save-Duration([object[]] $Result) {
    $seconds = [ordered]@{}
    $Result | Where-Object Kind -eq 'Pester' | ForEach-Object { $seconds[$_.Name] = [math]::Round($_.Seconds, 1) }
    $seconds | ConvertTo-Json | Set-Content $DurationPath
}

function Show-Result([object[]] $Result) {
    Write-Host "`n== Results"
    foreach ($group in $Result | Group-Object { if ($_.Kind -eq 'xunit') { $_.Name } else { 'Pester' } }) {
        $sum = { param($property) ($group.Group | Measure-Object $property -Sum).Sum }
        $skipped = ($group.Group | ForEach-Object { $_.Skipped } | Measure-Object).Count
        Write-Host ('{0,-34} {1,5} passed {2,3} failed {3,3} skipped {4,6:n1} s' -f $group.Name, (& $sum Passed), (& $sum Failed), $skipped, (& $sum Seconds))
    }
    $longest = $Result | Where-Object Kind -eq 'Pester' | Sort-Object Seconds -Descending | Select-Object -First 8
    Write-Host "Longest Pester files: $(($longest | ForEach-Object { '{0} {1:n1} s' -f ($_.Name -replace '\.Tests\.ps1$'), $_.Seconds }) -join ', ')"
}

# What is skipped needs a reason in tests/skips.psd1, or it is a failure.
function Complete-Count([object[]] $Result) {
    $reasons = Import-PowerShellDataFile tests/skips.psd1
    $count = [pscustomobject]@{
        Passed = ($Result | Measure-Object Passed -Sum).Sum
        Failed = ($Result | Measure-Object Failed -Sum).Sum
        Skipped = 0
    }
    foreach ($item in $Result) {
        foreach ($test in $item.Skipped) {
            $name = "$($item.Name): $test"
            $listed = $reasons.Keys | Where-Object { $name -like $_ } | Select-Object -First 1
            if ($listed) {
                $count.Skipped++
                Write-Host "Skipped: ${name}: $($reasons[$listed])"
            }
            else {
                $count.Failed++
                Write-Host "Failed: ${name}: it was skipped, and tests/skips.psd1 lists no reason."
            }
        }
    }
    $count
}

#endregion
