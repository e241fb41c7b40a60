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
