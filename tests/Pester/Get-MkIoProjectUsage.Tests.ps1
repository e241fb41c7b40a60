BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
    function Get-Sent([string] $Method, [string] $Path) { @(Get-EmulatorRequest -Last 200 | Where-Object { $_.method -eq $Method -and $_.path -like "*$Path" }) }
    function Get-Body($Request) { if ($Request.body -is [string]) { $Request.body | ConvertFrom-Json } else { $Request.body } }
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoProjectUsage' {
    It 'asks for the project of the connection and for those piped' {
        Get-MkIoProjectUsage -ErrorVariable failure
        Get-MkIoProject demo | Get-MkIoProjectUsage -ErrorVariable +failure
        $failure | Should -BeNullOrEmpty
        (Get-Sent GET /projects/demo/usage).Count | Should -Be 2
    }

    It 'tells each meter since the month began, with the project' {
        $meters = Get-MkIoProjectUsage
        $meters.MeterName | Sort-Object | Should -Be storage_management, streaming_egress, video_encoding_ondemand
        $meters.Project | Select-Object -Unique | Should -Be demo
        # The month or the hour may change between the two.
        $month = [datetime]::ParseExact($meters[0].Start, 'yyyy-MM-dd', [cultureinfo]::InvariantCulture)
        $meters[0].End | Should -Be $month.AddMonths(1).ToString('yyyy-MM-dd', [cultureinfo]::InvariantCulture)
        $report = Get-MkIoUsage $month $month.AddMonths(1) -Granularity month -Project demo -Meter streaming_egress | Measure-Object Quantity -Sum
        ($meters | Where-Object MeterName -eq streaming_egress).Quantity | Should -BeIn $report.Sum, ($report.Sum - 0.5)
        $meters | Format-Table | Out-String | Should -Match 'streaming_egress'
    }

    It 'says what is missing without a project' {
        $null = Connect-MkIo -BaseUrl $services.BaseUrl -Token $services.Token
        Get-MkIoProjectUsage -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*has no project*'
    }
}

Describe 'Get-MkIoProjectUsage -Project' -Tag AllRights {
    It 'is another project than the connection''s' {
        $null = New-MkIoProject other -Location uksouth -PaymentMethodId (Get-MkIoPaymentMethod).Id
        $null = Get-MkIoProjectUsage -Project other
        @(Get-EmulatorRequest -Last 3).path -match '/projects/other/' | Should -Not -BeNullOrEmpty
    }
}
