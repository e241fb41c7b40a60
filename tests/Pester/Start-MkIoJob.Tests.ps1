BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -eq $Method }) }
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media
    $null = New-MkIoTransform hd -BuiltInPreset H264MultipleBitrate1080p
    $null = New-MkIoTransform sd -BuiltInPreset H264SingleBitrateSD
}

AfterAll { Disconnect-MkIo }

Describe 'Start-MkIoJob' -Tag Slow {
    It 'encodes an asset and waits for the result' {
        $job = Start-MkIoJob -Transform hd -InputAsset a1 -OutputAsset a1-hd -Wait
        $job.State | Should -Be 'Finished'
        $job.Name | Should -Match '^a1-[0-9a-f]{8}$'
        $job.OutputAsset | Should -Be 'a1-hd'
        $job.Progress | Should -Be 100
    }

    It 'takes assets of the pipeline, and makes the outputs'' names of them' {
        $jobs = Get-MkIoAsset a? -OrderBy name | Start-MkIoJob -Transform sd -OutputAsset { "$($_.Name)-sd" } -Wait
        $jobs.InputAsset | Should -Be 'a1', 'a2'
        $jobs.OutputAsset | Should -Be 'a1-sd', 'a2-sd'
        $jobs.State | Select-Object -Unique | Should -Be 'Finished'
    }

    It 'sends clip, files, priority and data of one''s own' {
        $null = Start-MkIoJob hd a1 a1-clip -Name clip -InputFile film.mp4 -StartAt 0:00:30 -EndAt 1:01:00 -Priority High -Description d -CorrelationData @{ order = 7 }
        $body = (Get-Sent PUT)[-1].body
        $body.properties.input.start.time | Should -Be 'PT30S'
        $body.properties.input.end.time | Should -Be 'PT1H1M'
        $body.properties.input.files | Should -Be 'film.mp4'
        $body.properties.priority | Should -Be 'High'
        $body.properties.correlationData.order | Should -Be 7
    }

    It 'takes addresses and any other input' {
        (Start-MkIoJob hd -InputUrl https://example.com/film.mp4 -OutputAsset a2).Input.Files | Should -Be 'https://example.com/film.mp4'
        $typed = [MkIo.Media.JobInputAsset]@{ AssetName = 'a2'; Label = 'x' }
        (Start-MkIoJob hd -JobInput $typed -OutputAsset a2-typed).InputAsset | Should -Be 'a2'
        { Start-MkIoJob hd -JobInput @{ '@odata.type' = '#Microsoft.Media.JobInputAsset' } -OutputAsset x } | Should -Throw '*assetName is missing*'
    }

    It 'says why a job failed, and lets the others be' {
        Set-EmulatorSetting @{ failJobs = @('bad') }
        $job = 'bad', 'good' | ForEach-Object { [pscustomobject]@{ InputAsset = 'a1'; Transform = 'hd'; OutputAsset = "a1-$_"; Job = $_ } } |
            ForEach-Object { Start-MkIoJob $_.Transform $_.InputAsset $_.OutputAsset -Name $_.Job -Wait -ErrorVariable +failure -ErrorAction SilentlyContinue }
        Set-EmulatorSetting @{ failJobs = @() }
        $job.Name | Should -Be 'good'
        "$($failure[0])" | Should -Match "The job 'bad' of the transform 'hd' ended in the state Error\. \w+ \(\w+\): "
    }

    It 'refuses a name that exists, and sends nothing with -WhatIf' {
        Start-MkIoJob hd a1 a1-x -Name clip -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.JobAlreadyExists,*'
        $before = (Get-Sent PUT).Count
        Start-MkIoJob hd a1 a1-y -WhatIf
        (Get-Sent PUT).Count | Should -Be $before
    }
}
