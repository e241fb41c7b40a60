# Reads docs/: the blocks of code, the tables and the links of the guides, and the lines of code of the help topics.
Set-StrictMode -Version 3.0

$Root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path

# The files of documentation that a test looks at, by their paths within the repository.
function Get-Guide([string] $Filter = 'docs/*.md') {
    Get-ChildItem (Join-Path $Root $Filter) | Sort-Object Name | ForEach-Object {
        [pscustomobject]@{ Name = $_.Name; Path = $_.FullName; Text = (Get-Content -LiteralPath $_.FullName -Raw -Encoding UTF8) -replace '\r' }
    }
}

# The ```powershell blocks of a guide. Behind the language can stand 'no-run: why', or 'save-as: file', which is for later blocks to run.
function Get-GuideBlock([Parameter(ValueFromPipeline = $true)] $Guide) {
    process {
        foreach ($match in [regex]::Matches($Guide.Text, '(?ms)^```powershell[ ]?(?<info>[^\n]*)\n(?<code>.*?)^```')) {
            $info = $match.Groups['info'].Value
            [pscustomobject]@{
                Line   = ($Guide.Text.Substring(0, $match.Index) -split '\n').Count
                Code   = $match.Groups['code'].Value
                Info   = $info
                NoRun  = if ($info -match '^no-run: (.+)') { $Matches[1] }
                SaveAs = if ($info -match '^save-as: (\S+)$') { $Matches[1] }
            }
        }
    }
}

# The lines of code of a topic: those indented by eight or more whose first one begins as code does. Tables do not.
function Get-TopicBlock([Parameter(ValueFromPipeline = $true)] $Topic) {
    process {
        foreach ($match in [regex]::Matches($Topic.Text, '(?m)(^ {8}[^\n]*\n)+')) {
            if ($match.Value -cmatch '^ {8}(\(*[A-Z][a-z]+-[A-Z]\w|\$\w|try |if |aws |\.\/)') {
                [pscustomobject]@{ Line = ($Topic.Text.Substring(0, $match.Index) -split '\n').Count; Code = $match.Value; Info = ''; NoRun = $null; SaveAs = $null }
            }
        }
    }
}

# The commands within sentences and tables: code spans that begin with the name of a cmdlet and are whole.
function Get-GuideSpan([Parameter(ValueFromPipeline = $true)] $Guide) {
    process {
        $prose = [regex]::Replace($Guide.Text, '(?ms)^```.*?^```', { param($block) "`n" * ($block.Value -split '\n').Count })
        foreach ($match in [regex]::Matches($prose, '`(?<code>[A-Z][a-z]+-MkIo[^`\n]*)`')) {
            if ($match.Value.IndexOf([char]0x2026) -lt 0) {
                [pscustomobject]@{ Line = ($prose.Substring(0, $match.Index) -split '\n').Count; Code = $match.Groups['code'].Value -replace '\\\|', '|' }
            }
        }
    }
}

# The lines of the tables that stand for an operation: method, path as in api/, and the command of the last column.
function Get-GuideOperation([Parameter(ValueFromPipeline = $true)] $Guide) {
    process {
        foreach ($match in [regex]::Matches($Guide.Text, '(?m)^\|[^\n]*?\| `(?<method>GET|PUT|POST|PATCH|DELETE) (?<path>\S+)` \| `(?<code>[^`\n]+)` \|$')) {
            $path = $match.Groups['path'].Value
            if (-not $path.StartsWith('/')) { $path = "/api/v1/projects/{project}/media/$path" }
            [pscustomobject]@{ Method = $match.Groups['method'].Value; Path = $path -replace '\{\w+\}', '{}'; Code = $match.Groups['code'].Value -replace '\\\|', '|' }
        }
    }
}

# What is wrong with a piece of code: its syntax, cmdlets of the module that are not there, parameters that they do not have.
function Find-CodeProblem([string] $Code) {
    $errors = $null
    $tree = [System.Management.Automation.Language.Parser]::ParseInput($Code, [ref]$null, [ref]$errors)
    foreach ($problem in $errors) { "$($problem.Message) ($($problem.Extent.Text))" }
    $calls = $tree.FindAll({ param($node) $node -is [System.Management.Automation.Language.CommandAst] }, $true)
    foreach ($call in $calls | Where-Object { "$($_.GetCommandName())" -match '-MkIo' }) {
        $name = $call.GetCommandName()
        $command = Get-Command $name -Module MkIo -ErrorAction Ignore
        if (-not $command) { "There is no cmdlet $name."; continue }
        foreach ($element in $call.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] }) {
            try { $null = $command.ResolveParameter($element.ParameterName) }
            catch { "$name has no parameter -$($element.ParameterName)." }
        }
    }
}

# The links of a text to files and headings of the repository: those whose target is missing.
function Find-BrokenLink([Parameter(ValueFromPipeline = $true)] $Guide) {
    process {
        $prose = [regex]::Replace($Guide.Text, '(?ms)^```.*?^```', '')
        foreach ($match in [regex]::Matches($prose, '\]\((?<target>[^)\s]+)\)')) {
            $target = $match.Groups['target'].Value
            if ($target -match '^(https?|mailto):') { continue }
            $file, $anchor = $target -split '#', 2
            $path = if ($file) { Join-Path (Split-Path $Guide.Path) $file } else { $Guide.Path }
            if (-not (Test-Path -LiteralPath $path)) { "$target is not there" }
            elseif ($anchor -and $anchor -notin (Get-Anchor $path)) { "$target has no such heading" }
        }
    }
}

# What a heading is called in links: GitHub's rule.
function Get-Anchor([string] $Path) {
    $prose = [regex]::Replace((Get-Content -LiteralPath $Path -Raw -Encoding UTF8), '(?ms)^```.*?^```', '')
    [regex]::Matches($prose, '(?m)^#+ (.+?)\r?$') | ForEach-Object {
        ($_.Groups[1].Value.ToLowerInvariant() -replace '[^\p{L}\p{N}\- _]') -replace ' ', '-'
    }
}

Export-ModuleMember -Function Get-Guide, Get-GuideBlock, Get-TopicBlock, Get-GuideSpan, Get-GuideOperation, Find-CodeProblem, Find-BrokenLink
