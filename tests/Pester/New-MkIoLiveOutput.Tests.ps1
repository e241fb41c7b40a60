BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    Set-EmulatorSetting @{ stateSeconds = 0.2 }
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media

    function Get-Sent([string] $Path) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -in 'PUT', 'PATCH' -and $_.path -like $Path }) }
    $null = 'e1', 'e2' | New-MkIoLiveEvent
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoLiveOutput' {
    It 'archives an event into an asset' {
        $output = New-MkIoLiveOutput e1 archive -Asset a1 -ArchiveWindow 4:00:00 -ManifestName index -Description 'All of it' -FragmentsPerTsSegment 2
        $output.LiveEventName | Should -Be 'e1'
        $output.AssetName | Should -Be 'a1'
        $output.ArchiveWindow | Should -Be ([TimeSpan]'4:00:00')
        $output.ManifestName | Should -Be 'index'
        $body = (Get-Sent '*/liveOutputs/archive')[-1].body.properties
        $body.archiveWindowLength | Should -Be 'PT4H'
        $body.hls.fragmentsPerTsSegment | Should -Be 2
    }

    It 'takes events from the pipeline' {
        (Get-MkIoLiveEvent -OrderBy name | New-MkIoLiveOutput -Name both -Asset a2 -ArchiveWindow 1:00:00).LiveEventName | Should -Be 'e1', 'e2'
    }

    It 'says what it needs' {
        New-MkIoLiveOutput e1 poor -Asset a1 -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*-Asset and -ArchiveWindow*4h*'
    }

    It 'refuses what exists' {
        New-MkIoLiveOutput e1 archive -Asset a1 -ArchiveWindow 1:00:00 -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.LiveOutputAlreadyExists,*'
    }
}
