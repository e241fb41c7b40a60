BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -eq $Method }) }
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoTransform' {
    It 'makes one of the service''s own presets' {
        $transform = New-MkIoTransform hd -BuiltInPreset H264MultipleBitrate1080p -Description d
        $transform.BuiltInPreset | Should -Be 'H264MultipleBitrate1080p'
        $transform.Description | Should -Be 'd'
        (New-MkIoTransform copy -BuiltInPreset CopyAllBitrateInterleaved).Preset.ODataType | Should -Be '#Microsoft.Media.BuiltInAssetConverterPreset'
    }

    It 'takes a hashtable, JSON, a file and an object' {
        $preset = @{ '@odata.type' = '#MediaKind.ThumbnailGeneratorPreset'; thumbnails = @(@{ format = 'Jpeg'; start = 'PT0S'; width = '320' }) }
        $file = Join-Path $TestDrive 'preset.json'
        $preset | ConvertTo-Json -Depth 5 | Set-Content $file
        (New-MkIoTransform from-table -Preset $preset).Preset.Thumbnails[0].Width | Should -Be '320'
        (New-MkIoTransform from-json -Preset ($preset | ConvertTo-Json -Depth 5)).Preset.Thumbnails[0].Width | Should -Be '320'
        (New-MkIoTransform from-file -Preset $file).Preset.Thumbnails[0].Width | Should -Be '320'
        $typed = [MkIo.Media.BuiltInStandardEncoderPreset]@{ PresetName = 'H265SingleBitrate4K' }
        (New-MkIoTransform from-object -Preset $typed -OnError ContinueJob).Outputs[0].OnError | Should -Be 'ContinueJob'
        (New-MkIoTransform from-outputs -Output (Get-MkIoTransform from-object).Outputs).BuiltInPreset | Should -Be 'H265SingleBitrate4K'
    }

    It 'names the path of each mistake, and sends nothing' {
        $before = (Get-Sent PUT).Count
        $wrong = @{ '@odata.type' = '#MediaKind.ThumbnailGeneratorPreset'; thumbnails = @(@{ formt = 'Jpeg'; quality = 'high' }) }
        $message = "$({ New-MkIoTransform wrong -Preset $wrong } | Should -Throw -PassThru)"
        $message | Should -BeLike '*thumbnails`[0`].formt is no field of ThumbnailGeneratorConfiguration*'
        $message | Should -BeLike '*thumbnails`[0`].quality is "high", which is no whole number*'
        $message | Should -BeLike '*thumbnails`[0`].format is missing*'
        { New-MkIoTransform wrong -Preset @{ presetName = 'x' } } | Should -Throw '*@odata.type is missing*'
        { New-MkIoTransform wrong -Preset ./nowhere.json } | Should -Throw '*nowhere.json*'
        (Get-Sent PUT).Count | Should -Be $before
    }

    It 'takes a preset that is newer than the module as it is' {
        { New-MkIoTransform newer -WhatIf -Preset @{ '@odata.type' = '#MediaKind.Newer'; deep = @{ a = 1 } } } | Should -Not -Throw
    }

    It 'refuses what exists, and what says nothing or too much' {
        New-MkIoTransform hd -BuiltInPreset H264SingleBitrateSD -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.TransformAlreadyExists,*'
        (Get-MkIoTransform hd).BuiltInPreset | Should -Be 'H264MultipleBitrate1080p'
        New-MkIoTransform none -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*-BuiltInPreset*'
        New-MkIoTransform both -BuiltInPreset a -Preset ([MkIo.Media.EncoderPreset]@{ PresetName = 'x' }) -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*one of them*'
    }

    It 'completes the presets and the priorities' {
        (TabExpansion2 'New-MkIoTransform x -BuiltInPreset H265').CompletionMatches.CompletionText | Should -Be 'H265SingleBitrate720p', 'H265SingleBitrate1080p', 'H265SingleBitrate4K'
        (TabExpansion2 'New-MkIoTransform x -OnError ').CompletionMatches.CompletionText | Should -Be 'ContinueJob', 'StopProcessingJob'
    }
}

Describe 'New-MkIoTransform -RelativePriority' {
    It 'is the output''s' {
        (New-MkIoTransform urgent -BuiltInPreset H264MultipleBitrate1080p -RelativePriority High).Outputs[0].RelativePriority | Should -Be High
        (Get-Sent PUT | Where-Object path -like '*/transforms/urgent')[-1].body.properties.outputs[0].relativePriority | Should -Be High
    }
}
