BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = 'one', 'two' | ForEach-Object { New-MkIoStreamingEndpoint $_ -Wait -Description old }
}

AfterAll { Disconnect-MkIo }

Describe 'Resize-MkIoStreamingEndpoint' -Tag Slow {
    It 'gives an endpoint another capacity' {
        (Resize-MkIoStreamingEndpoint one -ScaleUnits 2 -Wait -PassThru).ScaleUnits | Should -Be 2
        @(Get-EmulatorRequest | Where-Object path -like '*/one/scale').Count | Should -Be 1
    }
}
