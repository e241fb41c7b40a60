BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    Set-EmulatorSetting @{ stateSeconds = 0.2 }
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media

    function Get-Sent([string] $Path) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -in 'PUT', 'PATCH' -and $_.path -like $Path }) }
    $null = New-MkIoLiveEvent e1
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoLiveOutput' {
    It 'creates an output, leaves it alone the second time, and refuses a change' {
        (Set-MkIoLiveOutput e1 out -Asset a1 -ArchiveWindow 1:00:00).AssetName | Should -Be 'a1'
        $before = (Get-Sent '*/liveOutputs/out').Count
        (Set-MkIoLiveOutput e1 out -Asset a1 -ArchiveWindow 1:00:00).Name | Should -Be 'out'
        Set-MkIoLiveOutput e1 out -Asset a2 -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.LiveOutputConflict,*'
        "$failure" | Should -BeLike '*properties.assetName is fixed*'
        (Get-Sent '*/liveOutputs/out').Count | Should -Be $before
    }
}

Describe 'Set-MkIoLiveOutput, all settings' {
    It 'sends each setting to its place' {
        $null = Set-MkIoLiveOutput e1 full -Asset a2 -ArchiveWindow ([timespan]'1:00:00') -ManifestName main -Description 'All of it' -FragmentsPerTsSegment 3
        $sent = (Get-Sent '*/liveOutputs/full')[-1].body.properties
        $sent.manifestName, $sent.description, $sent.hls.fragmentsPerTsSegment | Should -Be main, 'All of it', 3
    }
}
