# As much of Microsoft.PowerShell.SecretManagement as Connect-MkIo uses, with its types and its errors; nothing is written anywhere.
$vaults = [ordered]@{ first = @{}; second = @{} }

function Set-Secret {
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '')]
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)] [string] $Name,
        [Parameter(Mandatory, Position = 1)] [object] $Secret,
        [string] $Vault = 'first'
    )

    $vaults[$Vault][$Name] = $Secret
}

function Get-Secret {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)] [string] $Name,
        [string] $Vault,
        [switch] $AsPlainText
    )

    if ($Vault -and -not $vaults.Contains($Vault)) {
        $PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new([Management.Automation.PSInvalidOperationException]::new("Vault $Vault does not exist in registry."), 'GetSecretVaultNotFound', 'ObjectNotFound', $Vault))
    }
    $places = if ($Vault) { $Vault } else { $vaults.Keys }
    foreach ($place in $places) {
        if (-not $vaults[$place].ContainsKey($Name)) { continue }
        $secret = $vaults[$place][$Name]
        if ($secret -isnot [string]) { return $secret }
        if ($AsPlainText) { return $secret }
        # A text comes out as a SecureString unless plain text is asked for; an empty one could not.
        return $secret | ConvertTo-SecureString -AsPlainText -Force
    }
    $PSCmdlet.WriteError([Management.Automation.ErrorRecord]::new([Management.Automation.ItemNotFoundException]::new("The secret $Name was not found."), 'GetSecretNotFound', 'ObjectNotFound', $Name))
}
