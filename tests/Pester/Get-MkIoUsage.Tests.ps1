BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
    function Get-Sent([string] $Method, [string] $Path) { @(Get-EmulatorRequest -Last 200 | Where-Object { $_.method -eq $Method -and $_.path -like "*$Path" }) }
    function Get-Body($Request) { if ($Request.body -is [string]) { $Request.body | ConvertFrom-Json } else { $Request.body } }
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoUsage' {
    It 'asks for a month from its first day to the first of the next' {
        Get-MkIoUsage -Month 2026-02 -Granularity month -Meter m1 -Project demo
        $body = Get-Body (Get-Sent POST /reports/usage)[-1]
        Get-Sent POST /reports/usage | Select-Object -Last 1 | ForEach-Object { $_.status } | Should -Be 200
        [string]$body.startDate | Should -BeLike '*2026*'
        $raw = (Get-Sent POST /reports/usage)[-1].body | ConvertTo-Json -Compress -Depth 5
        $raw | Should -Match '2026-02-01'
        $raw | Should -Match '2026-03-01'
        $body.granularity | Should -Be month
        $body.meterNames | Should -Be m1
    }

    It 'cuts what is too long for the service' {
        $before = (Get-Sent POST /reports/usage).Count
        Get-MkIoUsage -Start 2026-01-01 -End 2026-03-15 -Granularity hour
        (Get-Sent POST /reports/usage).Count - $before | Should -Be 3
    }

    It 'writes what the service gives to a file' {
        $file = Get-MkIoUsage -Start 2026-01-01 -End 2026-02-01 -OutFile (Join-Path $TestDrive usage.csv)
        $file.FullName | Should -Exist
        $file.Length | Should -BeGreaterThan 0
        (Get-Body (Get-Sent POST /reports/usage)[-1]).format | Should -Be csv
    }

    It 'refuses <Fault> before the request' -TestCases @(
        @{ Fault = 'a range that ends before it begins'; Arguments = @{ Start = '2026-02-01'; End = '2026-02-01' }; Words = '*must be before*' }
        @{ Fault = 'a month that is none'; Arguments = @{ Month = '2026-13' }; Words = '*is not a month*' }
        @{ Fault = 'projects and payment methods'; Arguments = @{ Project = 'demo'; PaymentMethodId = [guid]::NewGuid() }; Words = '*either projects or*' }
        @{ Fault = 'a CSV of many answers'; Arguments = @{ Start = '2026-01-01'; End = '2026-03-15'; Granularity = 'hour'; OutFile = 'x.csv' }; Words = '*31 days*' }
    ) {
        $before = (Get-Sent POST /reports/usage).Count
        Get-MkIoUsage @Arguments -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike $Words
        (Get-Sent POST /reports/usage).Count | Should -Be $before
    }
}
