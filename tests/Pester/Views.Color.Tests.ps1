# How states are coloured, and where.
BeforeDiscovery {
    $colors = @(
        @{ State = 'Running'; Color = 'Green' }
        @{ State = 'Finished'; Color = 'Green' }
        @{ State = 'Processing'; Color = 'Yellow' }
        @{ State = 'Warning'; Color = 'Yellow' }
        @{ State = 'Error'; Color = 'Red' }
        @{ State = 'UnableToStart'; Color = 'Red' }
        @{ State = 'Stopped'; Color = 'BrightBlack' }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'The colours' -Tag Slow {
    BeforeAll {
        # A PowerShell of its own: how it renders belongs to the session.
        $prelude = "Import-Module '$((Get-Module MkIo).Path -replace 'psm1$', 'psd1')'; "
        function Get-Painted([string] $Script) { pwsh -NoProfile -NonInteractive -Command ($prelude + $Script) }

        $seen = Get-Painted @'
$PSStyle.OutputRendering = 'Ansi'
$states = @{}
foreach ($state in 'Running', 'Finished', 'Processing', 'Warning', 'Error', 'UnableToStart', 'Stopped', 'Musing') { $states[$state] = [MkIo.PowerShell.Views.StateColor]::Paint($state) }
$colors = @{}
foreach ($color in 'Green', 'Yellow', 'Red', 'BrightBlack') { $colors[$color] = $PSStyle.Foreground.$color }
$days = 3, 20, 90 | ForEach-Object { "$([MkIo.PowerShell.Views.StateColor]::PaintDays($_))" }
$nothing = [MkIo.PowerShell.Views.StateColor]::Paint($null)
$PSStyle.OutputRendering = 'PlainText'
$plain = [MkIo.PowerShell.Views.StateColor]::Paint('Running')
@{ States = $states; Colors = $colors; Reset = $PSStyle.Reset; Days = $days; Nothing = $nothing; Plain = $plain } | ConvertTo-Json
'@ | Out-String | ConvertFrom-Json
    }

    It 'show <State> in <Color>' -ForEach $colors {
        $seen.States.$State | Should -BeExactly "$($seen.Colors.$Color)$State$($seen.Reset)"
        $seen.Colors.$Color | Should -Match '^\x1b\['
    }

    It 'leave a state alone that nobody knows, and nothing' {
        $seen.States.Musing | Should -BeExactly 'Musing'
        $seen.PSObject.Properties['Nothing'].Value | Should -BeNullOrEmpty
    }

    It 'warn of few days and alarm of fewer' {
        $seen.Days -replace '\x1b', 'E' | Should -BeExactly 'E[31m3E[0m', 'E[33m20E[0m', '90'
    }

    It 'are off in plain text' {
        $seen.Plain | Should -BeExactly 'Running'
    }

    It 'are in the table where it is rendered with them, and not in a file' {
        $script = @'
$PSStyle.OutputRendering = '{0}'
$null = Connect-MkIo demo -BaseUrl '{1}' -Token $env:CANARY
Test-MkIoStorageAccount storage-for-colours | Format-Table | Out-String
'@
        $null = Set-MkIoStorageAccount storage-for-colours -SasUrl (New-TestSas)
        $env:CANARY = $services.Token
        try {
            $painted = (Get-Painted ($script -f 'Ansi', $services.BaseUrl)) -join "`n"
            $plain = (Get-Painted ($script -f 'Host', $services.BaseUrl)) -join "`n"
        }
        finally { Remove-Item Env:CANARY }
        $painted | Should -Match '\x1b\[32mPass'
        $plain | Should -Match 'Pass'
        $plain | Should -Not -Match '\x1b'
    }

    It 'ask nothing of a session without $PSStyle or with StrictMode' {
        Get-Painted "Set-StrictMode -Version Latest; Remove-Variable PSStyle -Force -ErrorAction Ignore; ([MkIo.PowerShell.Views.StateColor]::Paint('Running')) -match 'Running'" | Should -Be 'True'
    }
}
