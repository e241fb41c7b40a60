BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media
    $null = New-MkIoTransform hd -BuiltInPreset H264MultipleBitrate1080p
    $null = New-MkIoTransform sd -BuiltInPreset H264SingleBitrateSD
    $null = Start-MkIoJob hd a1 a1-hd -Name j1 -Wait
    $null = Start-MkIoJob sd a2 a2-sd -Name j2 -Wait
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoJob' -Tag Slow {
    It 'gets the jobs of all transforms, and of one' {
        $all = Get-MkIoJob
        $all.Name | Sort-Object | Should -Be 'j1', 'j2'
        ($all | Where-Object Name -eq j2).TransformName | Should -Be 'sd'
        (Get-MkIoJob hd).Name | Should -Be 'j1'
        (Get-MkIoTransform sd | Get-MkIoJob).Name | Should -Be 'j2'
    }

    It 'finds a name, with a transform and without' {
        (Get-MkIoJob hd j1).TransformName | Should -Be 'hd'
        (Get-MkIoJob -Name j2).TransformName | Should -Be 'sd'
        (Get-MkIoJob -Name j?).Count | Should -Be 2
        Get-MkIoJob -Name none -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.JobNotFound,*'
    }

    It 'filters by state' {
        @(Get-MkIoJob -State Finished).Count | Should -Be 2
        @(Get-MkIoJob -State Error).Count | Should -Be 0
        (TabExpansion2 'Get-MkIoJob -State Ca').CompletionMatches.CompletionText | Should -Be 'Canceled', 'Canceling'
    }

    It 'finds names and patterns together without a transform' {
        (Get-MkIoJob -Name j2, 'j1*').Name | Should -Be j2, j1
        (Get-MkIoJob -Name 'j1*', none -ErrorVariable failure -ErrorAction SilentlyContinue).Name | Should -Be j1
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.JobNotFound,*'
    }

    It 'applies -State and -Filter to a name too' {
        (Get-MkIoJob hd j1 -State Finished).Name | Should -Be j1
        Get-MkIoJob hd j1 -State Error | Should -BeNullOrEmpty
        (Get-MkIoJob -Name j1 -State Finished).Name | Should -Be j1
        Get-MkIoJob -Name j1 -State Error | Should -BeNullOrEmpty
        (Get-MkIoJob -Name j1 -Filter "properties/state eq 'Finished'").Name | Should -Be j1
        Get-MkIoJob -Name j1 -Filter "properties/state eq 'Error'" -ErrorVariable failure -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        "$failure" | Should -BeLike "*No transform has a job 'j1' that the filter fits*"
    }

    It 'shows state, percentage and assets' {
        Get-MkIoJob hd | Format-Table | Out-String -Width 160 | Should -Match '(?s)TransformName: hd.+j1\s+Finished\s+100\s+a1\s+a1-hd'
        Get-MkIoJob hd | Format-List | Out-String | Should -Match 'Ended'
    }
}
