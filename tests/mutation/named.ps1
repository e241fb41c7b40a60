#Requires -Version 7.4
<#
.SYNOPSIS
    Applies each mutation of named.psd1 and wants its tests to fail. Works in a copy of the tree.
.EXAMPLE
    dotnet pwsh tests/mutation/named.ps1
.EXAMPLE
    dotnet pwsh tests/mutation/named.ps1 -Name '*quota*', '*408*'
#>
param(
    [SupportsWildcards()]
    [string[]] $Name = '*'
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

$root = (Resolve-Path "$PSScriptRoot/../..").Path
$mutations = @((Import-PowerShellDataFile "$PSScriptRoot/named.psd1").Mutations | Where-Object {
        $mutation = $_
        $Name | Where-Object { $mutation.Name -like $_ }
    })
if ($mutations.Count -eq 0) { throw "No mutation is named '$Name'." }

function Copy-Tree([string] $To) {
    foreach ($file in git -C $root -c core.quotePath=off ls-files --cached --others --exclude-standard) {
        $source = Join-Path $root $file
        # A file that was deleted and not committed is listed all the same.
        if (-not (Test-Path $source)) { continue }
        $null = New-Item (Split-Path (Join-Path $To $file)) -ItemType Directory -Force
        Copy-Item $source (Join-Path $To $file)
    }
}

# The mutated line need not please an analyzer; it has to compile.
$env:RunAnalyzers = 'false'

function Invoke-Quiet {
    $program, $arguments = $args
    $output = & $program @arguments 2>&1
    @{ Succeeded = $LASTEXITCODE -eq 0; Output = $output -join "`n" }
}

function Invoke-Build([hashtable] $Mutation) {
    $build = if ($Mutation['Pester']) { Invoke-Quiet (Get-Process -Id $PID).Path @hostArguments -NoProfile -File build.ps1 Build }
    else { Invoke-Quiet dotnet build "tests/$($Mutation.Project)" --configuration Release --framework net10.0 --nologo --verbosity quiet }
    if (-not $build.Succeeded) { throw "'$($Mutation.Name)' does not build: $($build.Output)" }
}

function Test-Green([hashtable] $Mutation) {
    $tests = if ($Mutation['Pester']) { Invoke-Quiet (Get-Process -Id $PID).Path @hostArguments -NoProfile -Command (Get-PesterCommand $Mutation.Pester) }
    else { Invoke-Quiet dotnet "tests/$($Mutation.Project)/bin/Release/net10.0/$($Mutation.Project).dll" -noLogo -class $Mutation.Class }
    $tests.Succeeded
}

# PowerShell as a dotnet tool is started by dotnet.
$hostArguments = @(if ((Get-Process -Id $PID).ProcessName -eq 'dotnet') { Join-Path $PSHOME 'pwsh.dll' })

function Get-PesterCommand([string] $File) {
    @"
`$ErrorActionPreference = 'Stop'
Import-Module ./build/BuildTools.psm1
Install-ServicePackage
Install-TestModule
Import-Module (Get-TestModulePath Pester)
Import-Module ./tests/Pester/MkIo.TestHelpers.psm1
try { `$run = Invoke-Pester ./tests/Pester/$File -PassThru }
finally { Stop-TestServices }
exit [int](`$run.Result -ne 'Passed')
"@
}

$copy = Join-Path ([IO.Path]::GetTempPath()) "mkio-mutation-$PID"
try {
    Copy-Tree $copy
    Push-Location $copy
    foreach ($judge in $mutations | Group-Object { "$($_['Class'])$($_['Pester'])" }) {
        Invoke-Build $judge.Group[0]
        if (-not (Test-Green $judge.Group[0])) { throw "$($judge.Name) fails without any mutation." }
    }

    $results = foreach ($mutation in $mutations) {
        $text = [IO.File]::ReadAllText("$copy/$($mutation.File)")
        if ($text.Split($mutation.Find).Count -ne 2) { throw "'$($mutation.Name)': '$($mutation.Find)' has to be in $($mutation.File) exactly once." }
        $line = $text.Substring(0, $text.IndexOf($mutation.Find)).Split("`n").Count
        try {
            [IO.File]::WriteAllText("$copy/$($mutation.File)", $text.Replace($mutation.Find, $mutation.Replace))
            Invoke-Build $mutation
            $survived = Test-Green $mutation
        }
        finally {
            [IO.File]::WriteAllText("$copy/$($mutation.File)", $text)
        }
        Write-Host "$($survived ? 'SURVIVED' : 'killed')  $($mutation.Name)"
        [pscustomobject]@{
            Mutation = $mutation.Name
            Place    = "$($mutation.File):$line"
            Judge    = $mutation['Pester'] ?? $mutation['Class']
            Survived = $survived
        }
    }
}
finally {
    Pop-Location
    Remove-Item $copy -Recurse -Force -ErrorAction Ignore
}

$results | Format-Table Survived, Mutation, Place, Judge -AutoSize | Out-String -Width 240 | Write-Host
$survivors = @($results | Where-Object Survived)
Write-Host "$($results.Count - $survivors.Count) killed, $($survivors.Count) survived"
exit [int]($survivors.Count -gt 0)
