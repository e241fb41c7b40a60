BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
    $null = 'one', 'two' | ForEach-Object { New-MkIoStreamingEndpoint $_ -Wait -Description old }
    Start-MkIoStreamingEndpoint one -Wait
}

AfterAll { Disconnect-MkIo }

Describe 'Restart-MkIoStreamingEndpoint' {
    It 'restarts a running endpoint' {
        (Restart-MkIoStreamingEndpoint one -Wait -PassThru).State | Should -Be 'Running'
        @(Get-EmulatorRequest | Where-Object path -like '*/one/restart').Count | Should -Be 1
    }
}
