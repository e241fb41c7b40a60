# The main job in a few lines: connect, register a storage account, bring its containers in as assets.
# `./build.sh quickstart` (on Windows `.\build.ps1 Quickstart`) runs this against services of its own on this
# machine; with MKIO_TOKEN, MKIO_PROJECT and a SAS URL of yours it runs against MK.IO itself.
[CmdletBinding()]
param(
    # The "Blob service SAS URL" of the storage account.
    [Parameter(Mandatory)]
    [string] $SasUrl,

    # The containers to bring in, as Get-AzStorageContainer emits them.
    [Parameter(Mandatory)]
    [object[]] $Container,

    # The name that the storage account gets in MK.IO.
    [string] $StorageAccountName = 'media'
)

$ErrorActionPreference = 'Stop'

# Token, project and base URL come from MKIO_TOKEN, MKIO_PROJECT and MKIO_BASE_URL.
Connect-MkIo | Format-Table

# The SAS is judged before it is sent, and tried by MK.IO when it arrives.
New-MkIoStorageAccount $StorageAccountName -SasUrl $SasUrl -Description 'Quickstart' | Format-Table

# One pipeline, as with Get-AzStorageContainer: the storage account is found by itself.
$null = $Container | Set-MkIoAsset -Label @{ source = 'quickstart' }

# What MK.IO has now.
Get-MkIoAsset -Label @{ source = 'quickstart' } | Format-Table
