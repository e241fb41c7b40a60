# What docs/ shows is true: the code can be parsed, its cmdlets and parameters exist, the guides and topics run from top to bottom
# against the local services, the calls of the tables are the calls that are made, and no link leads nowhere.
BeforeDiscovery {
    Import-Module "$PSScriptRoot/GuideText.psm1" -Force
    $guides = Get-Guide | ForEach-Object { @{ Name = $_.Name; Guide = $_; Blocks = @(Get-GuideBlock $_); Spans = @(Get-GuideSpan $_) } }
    $topics = Get-Guide 'docs/en-US/about_*.help.txt' | ForEach-Object { @{ Name = $_.Name; Guide = $_; Blocks = @(Get-TopicBlock $_); Spans = @() } }
    $linked = @(Get-Guide 'docs/*.md') + @(Get-Guide '*.md') + @(Get-Guide 'docs/en-US/about_*.help.txt') | ForEach-Object { @{ Name = $_.Name; Guide = $_ } }
    $left = @($guides.Blocks + $topics.Blocks | Where-Object NoRun)
    $tables = $guides | Where-Object Name -eq 'from-dotnet-sdk-and-curl.md' | ForEach-Object { @{ Rows = @(Get-GuideOperation $_.Guide) } }

    $sets = & "$PSScriptRoot/GuideSets.ps1"
    $runs = $guides + $topics | Where-Object { $sets[$_.Name] } | ForEach-Object { $_ + @{ Set = $sets[$_.Name] } }
}

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-Module "$PSScriptRoot/GuideText.psm1"
    Import-TestModule
    $services = Start-TestServices
    Import-Module "$PSScriptRoot/GuideStandIns.psm1" -Global
    $before = @{ Token = $env:MKIO_TOKEN; Project = $env:MKIO_PROJECT; BaseUrl = $env:MKIO_BASE_URL }
    $env:MKIO_TOKEN, $env:MKIO_PROJECT, $env:MKIO_BASE_URL = $services.Token, 'demo', $services.BaseUrl

    # A scope in which pieces of code run one after the other, as at a prompt: variables stay, errors stop, nobody is asked.
    function New-Prompt {
        New-Module {
            param($services)
            $ErrorActionPreference = 'Stop'
            $ConfirmPreference = 'None'
            $ProgressPreference = 'SilentlyContinue'
            $WarningPreference = 'SilentlyContinue'
        } -ArgumentList $services
    }

    function Reset-Everything([string[]] $Container) {
        Reset-Emulator
        Reset-StandIn $Container
        $null = Connect-MkIo
        Get-ChildItem TestDrive:/ | Remove-Item -Recurse -Force
    }
}

AfterAll {
    $env:MKIO_TOKEN, $env:MKIO_PROJECT, $env:MKIO_BASE_URL = $before.Token, $before.Project, $before.BaseUrl
    Remove-Module GuideStandIns, GuideText
    Reset-Emulator
    Disconnect-MkIo
}

Describe 'The code of <Name>' -Tag Slow -ForEach ($guides + $topics) {
    It 'can be parsed, and its cmdlets and parameters exist' {
        foreach ($piece in $Blocks + $Spans) {
            Find-CodeProblem $piece.Code | Should -BeNullOrEmpty -Because "of line $($piece.Line)"
        }
    }
}

Describe 'What is run' -Tag Slow {
    It 'is all but what says why not' -TestCases @{ Left = $left; Documents = $guides + $topics; Runs = $runs } {
        $Left.NoRun | Sort-Object -Unique | Should -Be 'it needs an Automation account', 'the tests have loaded it already', 'this is where the page leads to'
        $Left.Count | Should -BeLessThan 7
        $Documents | Where-Object { $_.Blocks -and $_.Name -notin $Runs.Name } | ForEach-Object Name | Should -BeNullOrEmpty
        foreach ($block in $Documents.Blocks) { -not $block.Info -or $block.NoRun -or $block.SaveAs | Should -BeTrue -Because "'$($block.Info)' means nothing" }
    }
}

Describe '<Name>' -Tag Slow -ForEach $runs {
    BeforeAll {
        Reset-Everything $Set['Containers']
        Push-Location TestDrive:/
        $prompt = New-Prompt
        foreach ($step in @($Set['Before'])) { if ($step) { . $prompt ([scriptblock]::Create($step)) } }
    }

    AfterAll { Pop-Location }

    It 'runs from top to bottom' {
        foreach ($block in $Blocks | Where-Object { -not $_.NoRun }) {
            $code = $block.Code
            if ($Set['Words']) { foreach ($word in $Set.Words.Keys) { $code = $code.Replace($word, $Set.Words[$word]) } }
            if ($block.SaveAs) { Set-Content $block.SaveAs $code; continue }
            try { $null = . $prompt ([scriptblock]::Create($code)) 4>$null 6>$null }
            catch { throw "Line $($block.Line): $_ $($_.InvocationInfo.PositionMessage)" }
        }
        . $prompt ([scriptblock]::Create($Set.Then))
    }
}

Describe 'The calls of from-dotnet-sdk-and-curl.md' -Tag Slow -ForEach $tables {
    BeforeAll {
        Reset-Everything films
        Set-EmulatorSetting @{ stateSeconds = 1 }
        Push-Location TestDrive:/
        $prompt = New-Prompt
        . $prompt { $url = New-TestSas }
        function Get-Count($Row) {
            $count = 0
            foreach ($operation in Get-EmulatorOperation | Where-Object { $_.method -eq $Row.Method -and ($_.path -replace '\{\w+\}', '{}') -eq $Row.Path }) { $count += $operation.calls }
            $count
        }
    }

    AfterAll { Pop-Location }

    It 'are those that the cmdlets make' {
        $Rows.Count | Should -BeGreaterThan 50
        foreach ($row in $Rows) {
            $count = Get-Count $row
            try { $null = . $prompt ([scriptblock]::Create($row.Code)) }
            catch { throw "$($row.Code): $_" }
            Get-Count $row | Should -BeGreaterThan $count -Because "$($row.Code) calls $($row.Method) $($row.Path)"
        }
    }
}

Describe 'The commands of <Name>' -Tag Slow -ForEach $linked {
    It 'are shown for Windows too' {
        $tasks = [regex]::Matches($Guide.Text, '\./build\.sh (?<task>\w+)') | ForEach-Object { $_.Groups['task'].Value } | Sort-Object -Unique
        $tasks | Where-Object { $Guide.Text -notmatch "\.\\build\.ps1 $_\b" } | Should -BeNullOrEmpty
    }
}

Describe 'The links of <Name>' -Tag Slow -ForEach $linked {
    It 'lead somewhere' { $Guide | Find-BrokenLink | Should -BeNullOrEmpty }
}

Describe 'The guide <Name>' -Tag Slow -ForEach $guides {
    It 'is found from the README and from another guide, and leads on' {
        $elsewhere = (Get-Guide | Where-Object Name -ne $Name).Text -join ''
        (Get-Guide README.md).Text | Should -Match "\(docs/$Name\)"
        $elsewhere | Should -Match "\($Name[#)]"
        $Guide.Text | Should -Match '\]\([a-z0-9-]+\.md\)'
    }
}
