BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'Test-MkIoService' {
    It 'says that it is ready' {
        $report = Test-MkIoService
        $report.IsReady | Should -BeTrue
        $report.Problem | Should -BeNullOrEmpty
    }

    It 'says what is wrong where it is not, without an error' {
        $null = Connect-MkIo -BaseUrl http://127.0.0.1:9 -Project demo -Token $services.Token -NoCheck
        $report = Test-MkIoService -ErrorVariable failure
        $report.IsReady | Should -BeFalse
        $report.Problem | Should -Not -BeNullOrEmpty
        $failure | Should -BeNullOrEmpty
    }
}
