using namespace System.Management.Automation
using namespace System.Management.Automation.Language

# Finds which parameters of the module's cmdlets are bound by a piece of code, without running it.
Set-StrictMode -Version 3.0

$Common = @([PSCmdlet]::CommonParameters) + [PSCmdlet]::OptionalCommonParameters

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
            foreach ($parameter in Get-CallParameter $call $command $reader) {
                if ($parameter -in $command.Own) { "$($command.Name) -$parameter" }
            }
        }
    }
}

# The commands of a module by name, with their own parameters and those that take something from the pipeline. They are read once.
$known = @{}
function Get-OwnCommand([string] $Name, [string] $Module) {
    if (-not $known.ContainsKey($Module)) { $known[$Module] = @{ Module = Get-Module $Module } }
    # A module of this name may have been imported anew.
    if ($known[$Module].Module -ne (Get-Module $Module)) { $known[$Module] = @{ Module = Get-Module $Module } }
    $commands = $known[$Module]
    if ($commands.Count -eq 1) {
        foreach ($command in Get-Command -Module $Module -CommandType Cmdlet, Function) { $commands[$command.Name] = Read-Command $command }
    }
    $commands[$Name -replace '^.*\\']
}

function Read-Command($Command) {
    $own = Get-OwnParameterName $Command
    $byValue, $byProperty = [Collections.Generic.List[object]]::new(), @{}
    foreach ($name in $own) {
        $parameter = $Command.Parameters[$name]
        foreach ($attribute in $parameter.Attributes) {
            if ($attribute -isnot [ParameterAttribute]) { continue }
            if ($attribute.ValueFromPipeline) { $byValue.Add($parameter) }
            if ($attribute.ValueFromPipelineByPropertyName) { foreach ($label in @($name) + $parameter.Aliases) { $byProperty[$label] = $name } }
        }
    }
    [pscustomobject]@{ Name = $Command.Name; Info = $Command; Own = $own; ByValue = $byValue; ByProperty = $byProperty }
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
    # A position that PowerShell could not bind is named by its number. To know the type of an argument it may look at what it can't.
    try { [StaticParameterBinder]::BindCommand($Call, $true).BoundParameters.Keys }
    catch { $null = $_ }
    foreach ($element in $Call.CommandElements) {
        # PowerShell leaves out switches that have an argument, and all where it could not look.
        if ($element -is [CommandParameterAst]) {
            try { $Command.Info.ResolveParameter($element.ParameterName).Name }
            catch { $null = $_ }
        }
        if ($element -isnot [VariableExpressionAst] -or -not $element.Splatted) { continue }
        foreach ($key in Get-TableKey $Reader $element.VariablePath.UserPath) {
            try { $Command.Info.ResolveParameter($key).Name }
            catch { $null = $_ }
        }
    }
    Get-PipedParameter $Call $Command $Reader
}

# What comes to a command through the pipeline: the columns of rows that are literals before it, texts, and the objects of another
# cmdlet of the module. A column has to have the parameter's name or alias; a prefix does not do.
function Get-PipedParameter($Call, $Command, $Reader) {
    if ($Call.Parent -isnot [PipelineAst]) { return }
    $index = $Call.Parent.PipelineElements.IndexOf($Call)
    if ($index -le 0) { return }
    $source = $Call.Parent.PipelineElements[$index - 1]
    if ($source -is [CommandAst] -or ($source.Expression -is [ConvertExpressionAst] -and "$($source.Expression.Type.TypeName)" -like 'MkIo.*')) {
        # Objects go to a parameter that takes objects, also one for names that knows them by their types.
        if ($source -isnot [CommandAst] -or "$($source.GetCommandName())" -like '*-MkIo*') { foreach ($parameter in $Command.ByValue) { if ($parameter.ParameterType -notin [string], [string[]] -or $parameter.Attributes.TypeId.Name -contains 'ResourceNameAttribute') { $parameter.Name } } }
        return
    }
    $keys = @(if ($source.Expression -is [VariableExpressionAst]) { Get-TableKey $Reader $source.Expression.VariablePath.UserPath } else { Get-Key $source })
    foreach ($key in $keys) { if ($Command.ByProperty.ContainsKey($key)) { $Command.ByProperty[$key] } }
    if ($keys.Count -eq 0 -and $source.Expression.StaticType -in [string], [object[]]) {
        foreach ($parameter in $Command.ByValue) { if ($parameter.ParameterType -in [string], [string[]]) { $parameter.Name } }
    }
}

Export-ModuleMember -Function Get-OwnParameter, Get-OwnParameterName, Get-BoundParameter
