# What the examples call of other modules, emitting what those emit. Dot-sourced.

# A paste of the portal's "Blob service SAS URL".
function Read-Host([Parameter(Position = 0)] $Prompt, [switch] $AsSecureString) {
    ConvertTo-SecureString $sasUrl -AsPlainText -Force
}

# Microsoft.PowerShell.SecretManagement
function Get-Secret([Parameter(Mandatory = $true)] [string] $Name) {
    $text = if ($Name -eq 'mkio') { $services.Token } else { 'c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LWtleQ==' }
    ConvertTo-SecureString $text -AsPlainText -Force
}

function Set-Secret([Parameter(Mandatory = $true)] [string] $Name, [Parameter(Mandatory = $true)] [securestring] $Secret) { }

# Az.Storage
function Get-AzStorageAccount([string] $ResourceGroupName, [string] $Name) {
    [pscustomobject]@{ StorageAccountName = $Name; Context = $azure }
}

function Get-AzStorageContainer([Parameter(Mandatory = $true)] $Context, [string] $Prefix) {
    $containers | Where-Object { $_.Name -in 'spring', 'summer' -and $_.Name -like "$Prefix*" } | ForEach-Object { [pscustomobject]@{ Name = $_.Name; Context = $Context } }
}

function New-AzStorageAccountSASToken {
    param(
        [Parameter(Mandatory = $true)] $Context,
        [ValidateSet('Blob')] [string] $Service,
        [ValidateSet('Container', 'Object')] [string[]] $ResourceType,
        [ValidateSet('rwdlac')] [string] $Permission,
        [datetime] $ExpiryTime
    )
    $sas
}

# AWS.Tools.IdentityManagement, and the AWS CLI
function Write-IAMUserPolicy([string] $UserName, [string] $PolicyName, [string] $PolicyDocument) {
    $null = ConvertFrom-Json $PolicyDocument
}

function aws {
    $file = ($args | Where-Object { $_ -like 'file://*' }) -replace '^file://'
    $null = Get-Content $file -Raw -ErrorAction Stop | ConvertFrom-Json
}
