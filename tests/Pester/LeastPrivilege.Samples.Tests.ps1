# Each sample runs to its end with a token that was made for it by -ForScript, and that may do nothing else.
BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    $samples = (Resolve-Path "$PSScriptRoot/../../samples").Path
    $before = @{ Token = $env:MKIO_TOKEN; Project = $env:MKIO_PROJECT; BaseUrl = $env:MKIO_BASE_URL }

    # Leaves the environment and the connection with the token of a script.
    function Use-TokenFor([string] $Sample) {
        $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
        $token = New-MkIoToken -ForScript "$samples/$Sample" -Project demo -ExpiresIn 1.00:00:00 -WarningVariable script:doubts -WarningAction SilentlyContinue
        $token.Type | Should -Be restricted
        $env:MKIO_TOKEN, $env:MKIO_PROJECT, $env:MKIO_BASE_URL = $token.Token.Reveal(), 'demo', "$($services.BaseUrl)"
        $null = Connect-MkIo -NoCheck 3>$null
    }

    function Test-NothingElse {
        Get-MkIoUser -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].CategoryInfo.Category | Should -Be PermissionDenied
        (Get-MkIoContext).TokenType | Should -Be restricted
        @(Get-EmulatorRequest -Last 1000 | Where-Object status -eq 403).Count | Should -Be 1
    }
}

AfterAll {
    $env:MKIO_TOKEN, $env:MKIO_PROJECT, $env:MKIO_BASE_URL = $before.Token, $before.Project, $before.BaseUrl
    Disconnect-MkIo
}

Describe 'A sample with a token that was made for it' -Tag Slow {
    BeforeEach {
        Reset-Emulator
        $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
        $ErrorActionPreference = 'Stop'
    }

    It 'runs to its end: runbook.ps1' {
        $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
        $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media
        Use-TokenFor runbook.ps1
        $result = & $samples/runbook.ps1 3>$null
        $doubts | Should -BeNullOrEmpty
        $result.Marked | Should -Be 2
        $result.Meters | Should -BeGreaterThan 0
        Test-NothingElse
    }

    It 'runs to its end: quickstart.ps1' {
        $containers = New-TestContainer 'quick-1', 'quick-2' -Blob film.mp4
        Use-TokenFor quickstart.ps1
        $shown = & $samples/quickstart.ps1 -SasUrl (New-TestSas) -Container $containers 3>$null | Out-String
        $doubts | Should -BeNullOrEmpty
        $shown | Should -Match 'quick-1'
        Test-NothingElse
    }

    It 'runs to its end: vod.ps1' {
        $film = New-Item (Join-Path $TestDrive film.mp4) -Value 'moving pictures'
        Use-TokenFor vod.ps1
        $urls = & $samples/vod.ps1 -SasUrl (New-TestSas) -Path $film -Name film 3>$null
        $doubts | Should -BeNullOrEmpty
        $urls.Protocol | Sort-Object -Unique | Should -Be Dash, Hls
        Test-NothingElse
    }

    It 'runs to its end: live.ps1' {
        $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
        Use-TokenFor live.ps1
        $seen = @{}
        $urls = & $samples/live.ps1 -Name stage -StorageAccountName media -OnAir { param($running) $seen.State = $running.State } 6>$null
        # What happens on the air is handed in, and cannot be told from the script.
        "$doubts" | Should -BeLike '*$OnAir*'
        $seen.State | Should -Be Running
        $urls.AssetName | Select-Object -Unique | Should -Be stage-recording
        Test-NothingElse
    }
}
