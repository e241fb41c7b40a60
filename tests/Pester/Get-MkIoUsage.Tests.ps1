BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
    function Get-Sent([string] $Method, [string] $Path) { @(Get-EmulatorRequest -Last 200 | Where-Object { $_.method -eq $Method -and $_.path -like "*$Path" }) }
    function Get-Body($Request) { if ($Request.body -is [string]) { $Request.body | ConvertFrom-Json } else { $Request.body } }
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoUsage' -Tag Slow {
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

    It 'counts a month in full, and nothing of the next one' -TestCases @(
        @{ Month = '2026-02'; Days = 28 }
        @{ Month = '2024-02'; Days = 29 }
        @{ Month = '2025-12'; Days = 31 }
    ) {
        $rows = @(Get-MkIoUsage -Month $Month -Meter video_encoding_ondemand)
        $rows.Count | Should -Be $Days
        $rows | ForEach-Object { $_.Date.ToString('yyyy-MM') | Should -Be $Month }
        $whole = Get-MkIoUsage -Month $Month -Granularity month -Meter video_encoding_ondemand
        # Two minutes in each hour, at 0.015.
        $whole.Quantity | Should -Be ($Days * 48)
        $whole.Cost | Should -Be ($Days * 48 * 0.015)
        ($rows | Measure-Object Cost -Sum).Sum | Should -Be $whole.Cost
    }

    It 'leaves out the day of -End, and counts a moment within a day' {
        (Get-MkIoUsage 2026-03-01 2026-03-03 -Meter streaming_egress).Date.Day | Should -Be 1, 2
        (Get-MkIoUsage 2026-03-01 '2026-03-03 00:00:01' -Meter streaming_egress).Date.Day | Should -Be 1, 2, 3
    }

    It 'counts days of UTC where a moment names another time zone' {
        # Half past midnight in Tokyo is still the day before, and nine in the morning is midnight.
        (Get-MkIoUsage 2026-03-01T00:30:00+09:00 2026-03-01T09:00:00+09:00 -Meter streaming_egress).Date | Should -Be ([DateTimeOffset]'2026-02-28Z')
        (Get-MkIoUsage ([DateTimeOffset]'2026-03-01T00:30:00+09:00') ([DateTimeOffset]'2026-03-01T09:00:01+09:00') -Meter streaming_egress).Date.Day | Should -Be 28, 1
    }

    It 'means a typed day as it stands, wherever the machine is' -Skip:($env:OS -eq 'Windows_NT') -TestCases @(
        @{ Zone = 'Pacific/Auckland' }
        @{ Zone = 'America/Los_Angeles' }
    ) {
        $env:TZ, $env:MKIO_TOKEN = $Zone, $services.Token
        try {
            $days = pwsh -NoProfile -NonInteractive -Command @"
                Import-Module '$((Get-Module MkIo).Path -replace 'psm1$', 'psd1')'
                `$null = Connect-MkIo demo -BaseUrl $($services.BaseUrl) -NoCheck
                (Get-MkIoUsage 2026-03-01 2026-03-02 -Meter streaming_egress).Date.ToString('o')
                (Get-MkIoUsage ([datetime]'2026-03-01').ToLocalTime() ([datetime]'2026-03-02').ToLocalTime() -Meter streaming_egress).Date.ToString('o')
                [TimeZoneInfo]::Local.Id
"@
        }
        finally { $env:TZ = $env:MKIO_TOKEN = $null }
        $days | Should -Be '2026-03-01T00:00:00.0000000+00:00', '2026-03-01T00:00:00.0000000+00:00', $Zone
    }

    It 'cuts what is too long for the service, without a gap or an overlap' {
        $before = (Get-Sent POST /reports/usage).Count
        $rows = Get-MkIoUsage -Start 2026-01-01 -End 2026-03-15 -Granularity hour -Meter streaming_egress
        (Get-Sent POST /reports/usage).Count - $before | Should -Be 3
        $rows.Count | Should -Be (73 * 24)
        @($rows.Date | Sort-Object -Unique).Count | Should -Be $rows.Count
    }

    It 'narrows to projects, which the pipeline brings, meters and payment methods' {
        $null = Get-MkIoAsset -First 1 -Context (Select-MkIoProject other)
        $null = Select-MkIoProject demo
        $before = (Get-Sent POST /reports/usage).Count
        (Get-MkIoProject | Get-MkIoUsage -Month 2026-02 -Granularity month).Project | Sort-Object -Unique | Should -Be demo, other
        (Get-Sent POST /reports/usage).Count - $before | Should -Be 1
        Get-MkIoProject none* | Get-MkIoUsage -Month 2026-02 | Should -BeNullOrEmpty
        (Get-Sent POST /reports/usage).Count - $before | Should -Be 1
        $rows = Get-MkIoProject other | Get-MkIoUsage -Month 2026-02 -Granularity month
        $rows.Project | Select-Object -Unique | Should -Be other
        $rows.MeterName | Sort-Object | Should -Be storage_management, streaming_egress, video_encoding_ondemand
        $method = (Get-MkIoPaymentMethod).Id
        (Get-MkIoUsage -Month 2026-02 -Granularity month -PaymentMethodId $method).Project | Sort-Object -Unique | Should -Be demo, other
        Get-MkIoUsage -Month 2026-02 -PaymentMethodId (New-Guid) | Should -BeNullOrEmpty
    }

    It 'leaves out what is not charged yet, where charges are asked for' {
        $used = Get-MkIoUsage -Granularity hour -Start ([datetime]::UtcNow.AddDays(-1)) -Meter streaming_egress
        $used[-1].DateProcessed | Should -BeNullOrEmpty
        $charged = Get-MkIoUsage -Granularity hour -Start ([datetime]::UtcNow.AddDays(-1)) -Meter streaming_egress -ByReportedDate
        $charged.DateProcessed | Should -Not -Contain $null
    }

    It 'writes the CSV of the service to a file, byte for byte' {
        $path = Join-Path $TestDrive usage.csv
        $file = Get-MkIoUsage -Start 2026-01-01 -End 2026-02-01 -OutFile $path
        $file.FullName | Should -Be $path
        (Get-Body (Get-Sent POST /reports/usage)[-1]).format | Should -Be csv
        $query = @{ startDate = '2026-01-01'; endDate = '2026-02-01'; granularity = 'day'; format = 'csv' } | ConvertTo-Json
        $plain = Invoke-WebRequest "$($services.BaseUrl)/api/v1/organization/reports/usage" -Method Post -Body $query -ContentType application/json -Headers @{ Authorization = "Bearer $($services.Token)" } -UseBasicParsing
        [Convert]::ToBase64String([IO.File]::ReadAllBytes($path)) | Should -Be ([Convert]::ToBase64String($plain.RawContentStream.ToArray()))
        # What an accountant reads in it is what the rows say.
        $read = Import-Csv $path
        $rows = @(Get-MkIoUsage -Start 2026-01-01 -End 2026-02-01)
        $read.Count | Should -Be $rows.Count
        $read.cost | Should -Be $rows.Cost
        $read.meter_name | Should -Be $rows.MeterName
    }

    It 'reports a file that cannot be written, and does not end the script' {
        Get-MkIoUsage -Start 2026-01-01 -End 2026-02-01 -OutFile $TestDrive -ErrorVariable failure -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.UsageFailed,*'
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
