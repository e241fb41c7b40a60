@{
    RootModule           = 'MkIo.psm1'
    ModuleVersion        = '0.1.0'
    GUID                 = '0b1f3c57-9a55-4d0e-8a0e-5c5d6f3f6f27'
    Author               = 'The MkIo maintainers'
    CompanyName          = 'The MkIo maintainers'
    Copyright            = '(c) The MkIo maintainers. MIT license.'
    Description          = 'Manages MediaKind MK.IO: connect with a token, register Azure Blob and Amazon S3 storage, and bring containers in as assets, one or a hundred thousand, in one pipeline.'

    PowerShellVersion    = '5.1'
    CompatiblePSEditions = @('Core', 'Desktop')
    DotNetFrameworkVersion = '4.7.2'

    FormatsToProcess     = @('MkIo.Format.ps1xml')

    CmdletsToExport      = @(
        'Connect-MkIo'
        'ConvertFrom-MkIoSasUrl'
        'Disconnect-MkIo'
        'Get-MkIoAsset'
        'Get-MkIoContext'
        'Get-MkIoStorageAccount'
        'Get-MkIoStorageCredential'
        'Get-MkIoToken'
        'Invoke-MkIoRestMethod'
        'New-MkIoAsset'
        'New-MkIoS3Policy'
        'New-MkIoStorageAccount'
        'New-MkIoStorageCredential'
        'New-MkIoToken'
        'Remove-MkIoAsset'
        'Remove-MkIoStorageAccount'
        'Remove-MkIoStorageCredential'
        'Revoke-MkIoToken'
        'Select-MkIoProject'
        'Set-MkIoAsset'
        'Set-MkIoStorageAccount'
        'Test-MkIoStorageAccount'
        'Update-MkIoStorageCredential'
    )
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()

    PrivateData          = @{
        PSData = @{
            Tags         = @('MK.IO', 'MkIo', 'MediaKind', 'Media', 'Video', 'Streaming', 'AzureMediaServices', 'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS')
            ReleaseNotes = 'See CHANGELOG.md.'
        }
    }
}
