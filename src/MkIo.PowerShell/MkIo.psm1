# Loads the compiled cmdlets together with the module's own libraries, apart from those of other modules.

$libraries = Join-Path $PSScriptRoot 'bin/netstandard2.0'
if ($PSEdition -eq 'Core') {
    $libraries = Join-Path $PSScriptRoot 'bin/net8.0'
}

if (-not ('MkIo.Loader.ModuleLoader' -as [type])) {
    Add-Type -Path (Join-Path $libraries 'MkIo.Loader.dll')
}

$assembly = [MkIo.Loader.ModuleLoader]::Load($libraries)
$inner = Import-Module -Assembly $assembly -PassThru -ErrorAction Stop

# When a module is imported again, PowerShell finds the inner module in its cache and forgets to export from it
# (https://github.com/PowerShell/PowerShell/issues/20710). There is no public way to say it.
$export = [System.Management.Automation.PSModuleInfo].GetMethod('AddExportedCmdlet', [System.Reflection.BindingFlags]'Instance, NonPublic')
foreach ($cmdlet in $inner.ExportedCmdlets.Values) {
    $null = $export.Invoke($ExecutionContext.SessionState.Module, @(, $cmdlet))
}
