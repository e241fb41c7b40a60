@{
    RootModule        = 'Microsoft.PowerShell.SecretManagement.psm1'
    ModuleVersion     = '0.0.1'
    GUID              = '3d4f9d0a-1f43-4f0c-9f2e-8a4a0b8e2d11'
    Author            = 'The MkIo maintainers'
    Description       = 'Stands in for the module of this name in the tests: its vaults are variables.'
    FunctionsToExport = @('Get-Secret', 'Set-Secret')
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
