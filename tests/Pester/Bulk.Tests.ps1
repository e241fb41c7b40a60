# What all cmdlets that take many items have in common.
BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
    $null = New-MkIoStorageAccount s -SasUrl (New-TestSas)
    $module = (Get-Module MkIo).Path

    # A command in a PowerShell of its own, which sees what goes to the console.
    function Invoke-Apart([string] $Command) {
        pwsh -NoProfile -NonInteractive -Command "Import-Module '$module'; `$null = Connect-MkIo demo -BaseUrl $($services.BaseUrl) -Token '$($services.Token)'; $Command" 2>&1 | Out-String
    }
}

AfterAll { Disconnect-MkIo }

Describe 'A bulk cmdlet' -Tag Slow {
    It 'sums up with -Verbose' {
        $null = 'v1', 'v2' | Set-MkIoAsset -StorageAccountName s
        $verbose = 'v1', 'v3' | Set-MkIoAsset -StorageAccountName s -Description d -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        "$verbose" | Should -BeLike '*Set-MkIoAsset: 1 created, 1 updated, 0 failed.*'
        $verbose = 'v1', 'v3' | Set-MkIoAsset -Description d -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        "$verbose" | Should -BeLike '*2 unchanged, 0 failed.*'
    }

    It 'warns at the end if anything failed, and has one error for each item that did' {
        $rows = [pscustomobject]@{ Name = 'w1' }, [pscustomobject]@{ Name = 'w2'; Container = 'NOT A CONTAINER' }, [pscustomobject]@{ Name = 'w3' }
        Register-RefusedRequest
        $null = $rows | Set-MkIoAsset -StorageAccountName s -WarningVariable warnings -WarningAction SilentlyContinue -ErrorVariable failures -ErrorAction SilentlyContinue
        "$warnings" | Should -Be 'Set-MkIoAsset: 2 created, 1 failed.'
        $failures.Count | Should -Be 1
        $failures[0].TargetObject.Name | Should -Be 'w2'
    }

    It 'says what it wrote without emitting it when it is stopped' {
        $output = Invoke-Apart "'stopped-1', 'stopped-2', 'stopped-3', 'stopped-4' | Set-MkIoAsset -StorageAccountName s -ThrottleLimit 4 | ForEach-Object { Start-Sleep -Milliseconds 500; `$_.Name } | Select-Object -First 1" # time in which the others are written
        $output | Should -Match 'stopped-1'
        $written = Get-MkIoAsset stopped-* | ForEach-Object Name | Where-Object { $_ -ne 'stopped-1' }
        foreach ($name in $written) { $output | Should -Match $name -Because 'it was written' }
    }

    It 'ends at once when it is stopped, and what runs is cancelled' {
        $shell = [powershell]::Create()
        $null = $shell.AddScript("Import-Module '$module'; 1..100000 | ForEach-Object { `"ctrl-c-`$_`" } | Set-MkIoAsset -StorageAccountName s")
        $running = $shell.BeginInvoke()
        Wait-Until { Get-MkIoAsset ctrl-c-* -First 1 }
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        $shell.Stop()
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 5
        $shell.InvocationStateInfo.State | Should -Be 'Stopped'
        $shell.Dispose()
        $count = @(Get-MkIoAsset ctrl-c-* -First 100000).Count
        Start-Sleep -Milliseconds 300 # time in which nothing more may come
        @(Get-MkIoAsset ctrl-c-* -First 100000).Count | Should -Be $count
    }

    It 'shows no progress where the output is not a console, unless it is asked to' {
        $list = "1..3000 | ForEach-Object { `"progress-`$_`" } | Set-MkIoAsset -StorageAccountName s -ThrottleLimit 1"
        $records = "`$shell = [powershell]::Create().AddScript({{ Import-Module '$module'; {0} }}); `$null = `$shell.Invoke(); `$shell.Streams.Progress | Where-Object Activity -eq Set-MkIoAsset | Select-Object -First 1 | ForEach-Object {{ `"`$(`$_.StatusDescription) `$(`$_.PercentComplete)`" }}"
        Invoke-Apart ($records -f $list) | Should -Not -Match 'done'
        Invoke-Apart ($records -f ("$list -TotalCount 3000" -replace 'progress-', 'total-')) | Should -Match '\d+ done, 0 failed, \d+ a second \d+'
    }

    It 'keeps its connections within the window' {
        { 1..10 | ForEach-Object { "window-$_" } | Set-MkIoAsset -StorageAccountName s -ThrottleLimit 0 } | Should -Throw '*ThrottleLimit*'
    }
}

Describe 'A connection' -Tag Slow {
    It 'has limits of its own when it is told' {
        $null = Connect-MkIo limited -BaseUrl $services.BaseUrl -Token $services.Token -RequestsPerMinute 60 -NoCheck
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        # A minute's worth passes at once, the rest at one a second.
        1..62 | ForEach-Object { Invoke-MkIoRestMethod -Method Put "accountFilters/limit-$_" -Body @{ properties = @{} } } | Out-Null
        $clock.Elapsed.TotalSeconds | Should -BeGreaterThan 2
        $null = Connect-MkIo demo -BaseUrl $services.BaseUrl -Token $services.Token
    }

    It 'gives up on an attempt after the time it is given, and on a request after the retries it is given' {
        $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        $listener.Start()
        try {
            $context = Connect-MkIo demo -BaseUrl "http://127.0.0.1:$($listener.LocalEndpoint.Port)" -Token x -NoCheck -TimeoutSeconds 1 -MaxRetryCount 0
            $clock = [System.Diagnostics.Stopwatch]::StartNew()
            Get-MkIoAsset a -Context $context -ErrorVariable failure -ErrorAction SilentlyContinue
            $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.AssetTimedOut,*'
            $clock.Elapsed.TotalSeconds | Should -BeLessThan 10
        }
        finally {
            $listener.Stop()
            $null = Connect-MkIo demo -BaseUrl $services.BaseUrl -Token $services.Token
        }
    }
}
