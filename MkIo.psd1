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
        'Approve-MkIoPaymentMethod'
        'Approve-MkIoUserOrganization'
        'Connect-MkIo'
        'Deny-MkIoUserOrganization'
        'Disconnect-MkIo'
        'Get-MkIoAsset'
        'Get-MkIoContext'
        'Get-MkIoInvite'
        'Get-MkIoLocation'
        'Get-MkIoMetricsEndpoint'
        'Get-MkIoOrganization'
        'Get-MkIoPaymentMethod'
        'Get-MkIoPermission'
        'Get-MkIoProject'
        'Get-MkIoProjectUsage'
        'Get-MkIoRateCard'
        'Get-MkIoRole'
        'Get-MkIoScope'
        'Get-MkIoStorageAccount'
        'Get-MkIoTeam'
        'Get-MkIoToken'
        'Get-MkIoUsage'
        'Get-MkIoUser'
        'Get-MkIoUserOrganization'
        'Get-MkIoUserProfile'
        'Get-MkIoWebhookEvent'
        'Get-MkIoWebhookRule'
        'Invoke-MkIoRestMethod'
        'New-MkIoAsset'
        'New-MkIoInvite'
        'New-MkIoOrganization'
        'New-MkIoProject'
        'New-MkIoStorageAccount'
        'New-MkIoTeam'
        'New-MkIoToken'
        'New-MkIoWebhookRule'
        'Remove-MkIoAsset'
        'Remove-MkIoInvite'
        'Remove-MkIoStorageAccount'
        'Remove-MkIoTeam'
        'Remove-MkIoUser'
        'Remove-MkIoUserOrganization'
        'Remove-MkIoWebhookRule'
        'Revoke-MkIoToken'
        'Select-MkIoProject'
        'Set-MkIoAsset'
        'Set-MkIoMetricsEndpoint'
        'Set-MkIoOrganization'
        'Set-MkIoPaymentMethod'
        'Set-MkIoProject'
        'Set-MkIoProjectPaymentMethod'
        'Set-MkIoStorageAccount'
        'Set-MkIoTeam'
        'Set-MkIoUserProfile'
        'Set-MkIoWebhookRule'
        'Test-MkIoService'
        'Test-MkIoToken'
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
