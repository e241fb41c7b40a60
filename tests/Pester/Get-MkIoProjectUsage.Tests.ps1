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

Describe 'Get-MkIoProjectUsage' {
    It 'asks for the project of the connection and for those piped' {
        Get-MkIoProjectUsage -ErrorVariable failure
        Get-MkIoProject demo | Get-MkIoProjectUsage -ErrorVariable +failure
        $failure | Should -BeNullOrEmpty
        (Get-Sent GET /projects/demo/usage).Count | Should -Be 2
    }

    It 'says what is missing without a project' {
        $null = Connect-MkIo -BaseUrl $services.BaseUrl -Token $services.Token
        Get-MkIoProjectUsage -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*has no project*'
    }
}
