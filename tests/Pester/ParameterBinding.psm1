using namespace System.Management.Automation.Language

# Finds which parameters of the module's cmdlets are bound by a piece of code, without running it.
Set-StrictMode -Version 3.0

$Common = @([System.Management.Automation.PSCmdlet]::CommonParameters) + [System.Management.Automation.PSCmdlet]::OptionalCommonParameters

# Functions of the tests whose texts are scripts, which they run in another process.
$Running = 'Invoke-Apart', 'Invoke-WithVault', 'Invoke-Declined'

# Collects what is looked at, in one walk.
class CodeReader : AstVisitor {
    [Collections.Generic.List[CommandAst]] $Calls = @()
    [Collections.Generic.List[AssignmentStatementAst]] $Assignments = @()
    [Collections.Generic.List[HashtableAst]] $Tables = @()

    [AstVisitAction] VisitCommand([CommandAst] $ast) { $this.Calls.Add($ast); return [AstVisitAction]::Continue }
    [AstVisitAction] VisitAssignmentStatement([AssignmentStatementAst] $ast) { $this.Assignments.Add($ast); return [AstVisitAction]::Continue }
    [AstVisitAction] VisitHashtable([HashtableAst] $ast) { $this.Tables.Add($ast); return [AstVisitAction]::Continue }
}

# All parameters of all cmdlets of the module, hidden ones too, but for those that PowerShell adds by itself: 'Get-MkIoAsset -Name'.
function Get-OwnParameter([string] $Module = 'MkIo') {
    foreach ($command in Get-Command -Module $Module -CommandType Cmdlet, Function) {
        foreach ($name in Get-OwnParameterName $command) { "$($command.Name) -$name" }
    }
}

function Get-OwnParameterName($Command) {
    @($Command.Parameters.Keys | Where-Object { $_ -notin $Common })
}

# The parameters that code binds, as Get-OwnParameter names them: named ones by any name, alias or prefix, positional ones, those of a
# hashtable that the code has as a literal and splats, and what a pipeline hands on where that can be read off the code.
function Get-BoundParameter {
    param([Parameter(Mandatory = $true, Position = 0, ValueFromPipeline = $true)] [string] $Code, [string] $Module = 'MkIo')

    process {
        $reader = [CodeReader]::new()
        [Parser]::ParseInput($Code, [ref]$null, [ref]$null).Visit($reader)
        foreach ($call in $reader.Calls) {
            $name = $call.GetCommandName()
            if ($name -in $Running) {
                $call.CommandElements | Select-Object -Skip 1 | Where-Object { $_ -is [StringConstantExpressionAst] -or $_ -is [ExpandableStringExpressionAst] } |
                    Where-Object Value -like '*-*' | ForEach-Object { Get-BoundParameter $_.Value -Module $Module }
                continue
            }
            if (-not $name -or $name -notlike '*-*') { continue }
            $command = Get-OwnCommand $name $Module
            if (-not $command) { continue }
            $own = Get-OwnParameterName $command
            foreach ($parameter in Get-CallParameter $call $command $reader) {
                if ($parameter -in $own) { "$($command.Name) -$parameter" }
            }
        }
    }
}

$known = @{}
function Get-OwnCommand([string] $Name, [string] $Module) {
    $key = "$Module\$Name"
    if (-not $known.ContainsKey($key)) {
        $known[$key] = Get-Command ($Name -replace '^.*\\') -Module $Module -CommandType Cmdlet, Function -ErrorAction Ignore | Select-Object -First 1
    }
    $known[$key]
}

# The keys of the tables that the code has as literals, by the variable or the key that they belong to.
function Get-TableKey($Reader, [string] $Name) {
    $name = $Name -replace '^\w+:'
    foreach ($assignment in $Reader.Assignments) {
        $left = $assignment.Left
        if ($left -is [ConvertExpressionAst]) { $left = $left.Child }
        if ($left -is [VariableExpressionAst] -and $left.VariablePath.UserPath -replace '^\w+:' -eq $name) { Get-Key $assignment.Right }
        # $table.Name = 1
        if ($left -is [MemberExpressionAst] -and "$($left.Expression)" -eq "`$$name") { "$($left.Member)" }
    }
    # What -ForEach and -TestCases hand to a test: @{ Parameters = @{ … } } is $Parameters there.
    foreach ($table in $Reader.Tables) {
        foreach ($pair in $table.KeyValuePairs) {
            if ("$($pair.Item1)".Trim("'", '"') -eq $name -and $pair.Item2.Extent.Text.StartsWith('@{')) { Get-Key $pair.Item2 }
        }
    }
}

# The keys of the tables that an expression is made of, not of those within them: @{ … }, @{ … } + @{ … }, @{ … }, @{ … }.
function Get-Key($Ast) {
    $found = $Ast.FindAll({ param($node) $node -is [HashtableAst] }, $true)
    foreach ($table in $found) {
        $above = $table.Parent
        while ($above -ne $Ast.Parent -and $above -isnot [HashtableAst]) { $above = $above.Parent }
        if ($above -ne $Ast.Parent) { continue }
        foreach ($pair in $table.KeyValuePairs) { "$($pair.Item1)".Trim("'", '"') }
    }
}

function Get-CallParameter($Call, $Command, $Reader) {
    $bound = [StaticParameterBinder]::BindCommand($Call, $true)
    # A position that PowerShell could not bind is named by its number.
    $bound.BoundParameters.Keys | Where-Object { $Command.Parameters.ContainsKey($_) }

    $splatted = $Call.CommandElements | Where-Object { $_ -is [VariableExpressionAst] -and $_.Splatted }
    foreach ($variable in $splatted) {
        foreach ($key in Get-TableKey $Reader $variable.VariablePath.UserPath) { Resolve-Name $Command $key }
    }
    Get-PipedParameter $Call $Command $Reader
}

function Resolve-Name($Command, [string] $Name) {
    try { $Command.ResolveParameter($Name).Name }
    catch { $null = $_ }
}

# What comes to a command through the pipeline: the columns of rows that are literals before it, texts, and the objects of another
# cmdlet of the module.
function Get-PipedParameter($Call, $Command, $Reader) {
    if ($Call.Parent -isnot [PipelineAst]) { return }
    $elements = @($Call.Parent.PipelineElements)
    $index = $elements.IndexOf($Call)
    if ($index -le 0) { return }
    $source = $elements[$index - 1]
    $attributes = foreach ($parameter in $Command.Parameters.Values) {
        $parameter.Attributes | Where-Object { $_ -is [System.Management.Automation.ParameterAttribute] } |
            ForEach-Object { [pscustomobject]@{ Name = $parameter.Name; Type = $parameter.ParameterType; Value = $_.ValueFromPipeline; Property = $_.ValueFromPipelineByPropertyName } }
    }
    $byValue = @($attributes | Where-Object Value)
    if ($source -is [CommandAst]) {
        # Objects go to a parameter that takes objects.
        if ("$($source.GetCommandName())" -like '*-MkIo*') { $byValue | Where-Object { $_.Type -notin [string], [string[]] } | ForEach-Object Name }
        return
    }
    $keys = Get-Key $source
    if ($source.Expression -is [VariableExpressionAst]) { $keys = Get-TableKey $Reader $source.Expression.VariablePath.UserPath }
    $byProperty = @($attributes | Where-Object Property | ForEach-Object Name)
    $resolved = @(foreach ($key in $keys | Where-Object { $_ }) { Resolve-Exact $Command $key })
    $resolved | Where-Object { $_ -in $byProperty }
    if (-not $keys -and $source.Expression.StaticType -in [string], [object[]]) {
        $byValue | Where-Object { $_.Type -in [string], [string[]] } | ForEach-Object Name
    }
}

# A column has to have the parameter's name or alias; a prefix does not do.
function Resolve-Exact($Command, [string] $Name) {
    $Command.Parameters.Values | Where-Object { $_.Name -eq $Name -or $_.Aliases -contains $Name } | ForEach-Object Name
}

Export-ModuleMember -Function Get-OwnParameter, Get-OwnParameterName, Get-BoundParameter
