BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    Set-EmulatorSetting @{ stateSeconds = 0.2 }
    $source = @{ sourceName = 'studio'; transformInput = 'input_1' }
    $channel = New-MkIoLiveChannel news -Asset news-recording -Config hd -Input $source -Label @{ team = 'desk' }
    $null = 'sports', 'trial' | New-MkIoLiveChannel -Asset other -Config hd -Input $source
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoLiveChannel' {
    It 'creates a stopped channel that records into the asset' {
        $channel.State, $channel.AssetName, $channel.Config, $channel.DisplayName | Should -Be 'Stopped', 'news-recording', 'hd@latest', 'news'
        $channel.Spec.Transform.Type | Should -BeExactly LiveChannel
        $channel.Spec.Inputs[0].SourceName | Should -Be studio
    }

    It 'fails for one that exists, for a wrong input, and without asset or configuration' -ForEach @(
        @{ Arguments = @{ Name = 'news'; Asset = 'a'; Config = 'c' }; Id = 'MkIo.LiveChannelAlreadyExists,*' }
        @{ Arguments = @{ Name = 'bare' }; Id = 'MkIo.LiveChannelInvalid,*' }
    ) {
        New-MkIoLiveChannel @Arguments -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike $Id
        { New-MkIoLiveChannel x -Input @{ source = 'studio' } } | Should -Throw '*source is no field of FlowInput*'
    }
}

Describe 'Set-MkIoLiveChannel' {
    It 'changes what is specified and keeps the rest, and writes nothing the second time' {
        $changed = Set-MkIoLiveChannel news -ConfigVersion prod -ArchiveWindow 1d -Label @{ shift = 'night' }
        $changed.Config, $changed.AssetName, $changed.Spec.Transform.ArchiveWindowLength | Should -Be 'hd@prod', 'news-recording', 'PT24H'
        $changed.Labels['team'], $changed.Labels['shift'] | Should -Be desk, night
        Set-MkIoLiveChannel news -ConfigVersion prod -Verbose 4>&1 | Out-String | Should -Match 'Unchanged'
    }

    It 'refuses an archive window that is too short' {
        Set-MkIoLiveChannel news -ArchiveWindow 500ms -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.LiveChannelInvalid,*'
        "$failure" | Should -BeLike '*is 00:00:00.5000000, but must be between 1 second and 30 days. Specify hours as 4 or 4h.'
    }

    It 'writes nothing with -WhatIf' {
        Set-MkIoLiveChannel news -DisplayName other -WhatIf
        (Get-MkIoLiveChannel news).DisplayName | Should -Be news
    }
}

Describe 'Get-MkIoLiveChannel' {
    It 'gets one, by a pattern, by a label and by pages' {
        (Get-MkIoLiveChannel news).Created | Should -BeOfType DateTimeOffset
        (Get-MkIoLiveChannel *s).Name | Should -Be news, sports
        (Get-MkIoLiveChannel -Label @{ team = 'desk' }).Name | Should -Be news
        (Get-MkIoLiveChannel -OrderBy name -First 1 -Skip 1).Name | Should -Be sports
        Get-MkIoLiveChannel nosuch -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.LiveChannelNotFound,*'
    }

    It 'shows a table of 80 columns, and completes names' {
        Get-MkIoLiveChannel | Out-String -Width 80 | Should -Match 'news +Stopped +news-recording +news'
        (TabExpansion2 'Set-MkIoLiveChannel sp').CompletionMatches.CompletionText | Should -Be sports
    }
}

Describe 'Start-MkIoLiveChannel and Stop-MkIoLiveChannel' {
    It 'start and stop several together, and wait' {
        (Get-MkIoLiveChannel news, sports | Start-MkIoLiveChannel -Confirm:$false -Wait -PassThru -TimeoutSec 30).State | Should -Be Running, Running
        Remove-MkIoLiveChannel news -Force -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.LiveChannelConflict,*'
        (Stop-MkIoLiveChannel news, sports -Wait -PassThru -TimeoutSec 30).State | Should -Be Stopped, Stopped
    }

    It 'say what a start costs before it is made' {
        $transcript = Join-Path $TestDrive transcript.txt
        $null = Start-Transcript $transcript
        Start-MkIoLiveChannel news -WhatIf
        $null = Stop-Transcript
        (Get-Content $transcript -Raw) -replace '\s+', ' ' | Should -Match 'billed for the full month'
        (Get-MkIoLiveChannel news).State | Should -Be Stopped
        (Get-Command Start-MkIoLiveChannel).ImplementingType.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $true).ConfirmImpact | Should -Be High
    }
}

Describe 'Remove-MkIoLiveChannel' {
    It 'deletes what the pipeline brings' {
        Get-MkIoLiveChannel trial | Remove-MkIoLiveChannel -Force
        (Get-MkIoLiveChannel).Name | Should -Be news, sports
    }
}

Describe 'A live channel, all settings' {
    It 'has outputs, and a display name' {
        $output = @{ transformOutput = 'output_1'; contentName = 'channel-1' }
        $null = New-MkIoLiveChannel full -Asset full -Config hd -Output $output -DisplayName 'All of it'
        $sent = @(Get-EmulatorRequest | Where-Object { $_.method -eq 'PUT' -and $_.path -like '*/liveChannels/full' })[-1].body
        $sent.metadata.displayName | Should -Be 'All of it'
        $sent.spec.outputs[0].transformOutput | Should -Be output_1
    }

    It 'gets other inputs and outputs with Set-' {
        $null = Set-MkIoLiveChannel set -Asset full -Config hd -Input @{ sourceName = 'london'; transformInput = 'input_2' } -Output @{ transformOutput = 'output_2'; contentName = 'channel-2' }
        $sent = @(Get-EmulatorRequest | Where-Object { $_.method -in 'PUT', 'PATCH' -and $_.path -like '*/liveChannels/set' })[-1].body
        $sent.spec.inputs[0].sourceName, $sent.spec.outputs[0].transformOutput | Should -Be london, output_2
    }
}
