# Stands in for the cmdlets of Az, AWS.Tools, Azure Automation and SecretManagement that the guides call: with their parameters
# as far as the guides use them, and objects of their shape. Behind them are Azurite and the local S3 server.
Set-StrictMode -Version 3.0
Import-Module (Join-Path $PSScriptRoot 'MkIo.TestHelpers.psm1')

$Secrets = @{}
$Containers = @()

function ConvertTo-Secure([string] $Text) {
    $secure = [securestring]::new()
    foreach ($letter in $Text.ToCharArray()) { $secure.AppendChar($letter) }
    $secure
}

# Forgets what earlier guides left; the containers are made for the next one, with one film in each.
function Reset-StandIn([string[]] $Container, [string[]] $Blob = 'film.mp4') {
    $Secrets.Clear()
    $script:Containers = @(if ($Container) { New-TestContainer $Container -Blob $Blob })
}

# Azure. The context ends in a slash, as Az's does.
function Connect-AzAccount([switch] $Identity) { [pscustomobject]@{ Context = 'the account' } }

function Get-AzStorageAccount([string] $ResourceGroupName, [string] $Name) {
    $context = [pscustomobject]@{ StorageAccountName = $Name; BlobEndPoint = "$((Start-TestServices).BlobUrl)/" }
    [pscustomobject]@{ ResourceGroupName = $ResourceGroupName; StorageAccountName = $Name; Context = $context }
}

# A SAS without a question mark, as of Az.Storage 6. -Protocol is for Azure alone: the local service speaks http.
function New-AzStorageAccountSASToken($Context, [string[]] $Service, [string[]] $ResourceType, [string] $Permission, [string] $Protocol, [DateTime] $ExpiryTime) {
    $types = -join ($ResourceType | ForEach-Object { $_.Substring(0, 1).ToLowerInvariant() })
    $services = -join ($Service | ForEach-Object { $_.Substring(0, 1).ToLowerInvariant() })
    ((New-TestSas -Services $services -ResourceTypes $types -Permissions $Permission -Expires $ExpiryTime) -split '\?')[1]
}

function Get-AzStorageContainer($Context, [string] $Prefix) {
    $Containers | Where-Object Name -like "$Prefix*" | ForEach-Object {
        [pscustomobject]@{ PSTypeName = 'AzureStorageContainer'; Name = $_.Name; Context = $Context; LastModified = [DateTimeOffset]::Now; PublicAccess = 'None' }
    }
}

function Get-AzStorageBlob($Context, [string] $Container) {
    'heat/film.mp4', 'heat/film.vtt', 'ronin/film.mp4', 'readme.txt' | ForEach-Object { [pscustomobject]@{ Name = $_; Context = $Context } }
}

# Key Vault, Azure Automation and SecretManagement: what was put in comes out, and before that the token of the tests.
function Get-AzKeyVaultSecret([string] $VaultName, [string] $Name) { [pscustomobject]@{ Name = $Name; VaultName = $VaultName; SecretValue = Get-Secret $Name } }

function Set-AzKeyVaultSecret([string] $VaultName, [string] $Name, [securestring] $SecretValue, [DateTime] $Expires) { Set-Secret $Name $SecretValue }

function Get-AutomationPSCredential([string] $Name) { [pscredential]::new($Name, (Get-Secret $Name)) }

function New-AzAutomationCredential([string] $ResourceGroupName, [string] $AutomationAccountName, [string] $Name, [pscredential] $Value) { Set-Secret $Name $Value.Password }

function Set-AzAutomationCredential([string] $ResourceGroupName, [string] $AutomationAccountName, [string] $Name, [pscredential] $Value) { Set-Secret $Name $Value.Password }

function Get-Secret([string] $Name) {
    if ($Secrets.ContainsKey($Name)) { $Secrets[$Name] } else { ConvertTo-Secure (Start-TestServices).Token }
}

function Set-Secret([string] $Name, [securestring] $Secret) { $Secrets[$Name] = $Secret }

# Amazon.
function Get-S3Bucket { (Start-TestServices).S3Bucket | ForEach-Object { [pscustomobject]@{ BucketName = ($_ -split '@')[0]; CreationDate = [DateTime]::Now } } }

function Get-S3Object([string] $BucketName, [string] $Delimiter, [string] $Select) { 'heat/', 'ronin/' }

function New-IAMUser([string] $UserName) { [pscustomobject]@{ UserName = $UserName } }

function Write-IAMUserPolicy([string] $UserName, [string] $PolicyName, [string] $PolicyDocument) {
    if (-not (ConvertFrom-Json $PolicyDocument).Statement) { throw 'The policy says nothing.' }
}

# The key of the S3 server that has the four rights and no others.
function New-IAMAccessKey([string] $UserName) {
    [pscustomobject]@{ UserName = $UserName; AccessKeyId = 'AKIAMKIOLEAST0000001'; SecretAccessKey = (Start-TestServices).S3SecretAccessKey; Status = 'Active' }
}

function Remove-IAMAccessKey([string] $UserName, [string] $AccessKeyId, [switch] $Force) { }

# The AWS CLI.
function aws { if ($args -contains 'create-access-key') { [pscustomobject]@{ AccessKey = New-IAMAccessKey } | ConvertTo-Json } }

# The user, who is in a hurry.
function Read-Host([string] $Prompt, [switch] $AsSecureString) { ConvertTo-Secure $(if ($Prompt -match 'token') { (Start-TestServices).Token } else { New-TestSas }) }

function Start-Sleep([double] $Seconds) { }

Export-ModuleMember -Function *-Az*, *-Automation*, *-Secret, *-S3*, *-IAM*, aws, Read-Host, Start-Sleep, Reset-StandIn
