BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
    function Get-Sent([string] $Method) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -eq $Method }) }
    $null = New-MkIoTransform hd -BuiltInPreset H264MultipleBitrate1080p -OnError ContinueJob -Description old
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoTransform' {
    It 'changes one thing and keeps the rest' {
        $transform = Set-MkIoTransform hd -BuiltInPreset H264MultipleBitrate720p
        $transform.BuiltInPreset | Should -Be 'H264MultipleBitrate720p'
        $transform.Outputs[0].OnError | Should -Be 'ContinueJob'
        $transform.Description | Should -Be 'old'
    }

    It 'takes transforms of the pipeline, and sends nothing where nothing changes' {
        (Get-MkIoTransform | Set-MkIoTransform -RelativePriority Low).Outputs[0].RelativePriority | Should -Be 'Low'
        $before = (Get-Sent PUT).Count
        $null = Get-MkIoTransform | Set-MkIoTransform -RelativePriority Low
        (Get-Sent PUT).Count | Should -Be $before
    }

    It 'copies a transform to another project, with what was typed in place of its own' {
        $other = Connect-MkIo -BaseUrl $services.BaseUrl -Project other -Token $services.Token
        $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
        $transform = Get-MkIoTransform hd
        $copy = $transform | Set-MkIoTransform -Context $other
        $copy.BuiltInPreset | Should -Be $transform.BuiltInPreset
        $copy.Outputs[0].OnError | Should -Be 'ContinueJob'
        $copy = $transform | Set-MkIoTransform -Context $other -BuiltInPreset H264SingleBitrateSD -OnError StopProcessingJob
        $copy.BuiltInPreset | Should -Be 'H264SingleBitrateSD'
        $transform.BuiltInPreset | Should -Be 'H264MultipleBitrate720p'
        $transform.Outputs[0].OnError | Should -Be 'ContinueJob'
    }

    It 'makes what is missing' {
        (Set-MkIoTransform new -BuiltInPreset H264SingleBitrateSD).Name | Should -Be 'new'
    }
}

Describe 'Set-MkIoTransform, with a preset and with outputs' {
    It 'replaces the preset' {
        $transform = Set-MkIoTransform hd -Preset @{ '@odata.type' = '#Microsoft.Media.BuiltInStandardEncoderPreset'; presetName = 'H264SingleBitrateSD' }
        $transform.Outputs[0].Preset.PresetName | Should -Be H264SingleBitrateSD
        $transform.Outputs[0].OnError | Should -Be ContinueJob
    }

    It 'replaces the outputs' {
        $output = @{ onError = 'StopProcessingJob'; preset = @{ '@odata.type' = '#Microsoft.Media.BuiltInStandardEncoderPreset'; presetName = 'H264SingleBitrate720p' } }
        $transform = Set-MkIoTransform hd -Output $output
        $transform.Outputs[0].Preset.PresetName, $transform.Outputs[0].OnError | Should -Be H264SingleBitrate720p, StopProcessingJob
        (Get-MkIoTransform hd).Outputs[0].OnError | Should -Be StopProcessingJob
    }
}
