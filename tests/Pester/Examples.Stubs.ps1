# What the examples call of other modules, emitting what those emit. Dot-sourced.

# A paste of the portal's "Blob service SAS URL".
function Read-Host {
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidOverwritingBuiltInCmdlets', '')]
    param([Parameter(Position = 0)] $Prompt, [switch] $AsSecureString)

    ConvertTo-SecureString $world.SasUrl -AsPlainText -Force
}

# Az.Storage
function Get-AzStorageAccount([string] $ResourceGroupName, [string] $Name) {
    [pscustomobject]@{ StorageAccountName = $Name; Context = $world.Azure }
}

function Get-AzStorageContainer([Parameter(Mandatory = $true)] $Context, [string] $Prefix) {
    $world.Containers | Where-Object { $_ -like "$Prefix*" } | ForEach-Object { [pscustomobject]@{ Name = $_; Context = $Context } }
}

function New-AzStorageAccountSASToken {
    param(
        [Parameter(Mandatory = $true)] $Context,
        [ValidateSet('Blob')] [string] $Service,
        [ValidateSet('Container', 'Object')] [string[]] $ResourceType,
        [ValidateSet('rwdlac')] [string] $Permission,
        [datetime] $ExpiryTime
    )
    $world.SasUrl -replace '^[^?]*'
}

# AWS.Tools.IdentityManagement, and the AWS CLI
function Write-IAMUserPolicy([string] $UserName, [string] $PolicyName, [string] $PolicyDocument) {
    $null = ConvertFrom-Json $PolicyDocument
}

function New-IAMAccessKey([string] $UserName) {
    [pscustomobject]@{ UserName = $UserName; AccessKeyId = $world.Key.AccessKeyId; SecretAccessKey = $world.Key.SecretAccessKey }
}

function aws {
    $file = ($args | Where-Object { $_ -like 'file://*' }) -replace '^file://'
    $null = Get-Content $file -Raw -ErrorAction Stop | ConvertFrom-Json
}
