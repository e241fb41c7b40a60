# Tokens out of vaults. Each test has a PowerShell of its own, as a script has that starts with Connect-MkIo.
BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $vaults = Join-Path (Resolve-Path "$PSScriptRoot/../..") 'tests/modules'
    $module = (Get-Module MkIo).Path -replace 'psm1$', 'psd1'

    # Runs a script with the stand-in for SecretManagement on the module path, and returns all that it says.
    function Invoke-WithVault([string] $Script, [string] $ModulePath = $vaults) {
        $prelude = @'
$env:PSModulePath = '{0}' + [IO.Path]::PathSeparator + "$PSHOME/Modules"
Import-Module '{1}'
$connection = @{{ Project = 'demo'; BaseUrl = '{2}' }}
$token = $env:CANARY
$env:MKIO_TOKEN = $env:CANARY = $null

'@ -f $ModulePath, $module, $services.BaseUrl
        $env:CANARY = $services.Token
        try { (pwsh -NoProfile -NonInteractive -Command ($prelude + $Script) *>&1 | Out-String -Width 4000).Trim() }
        finally { Remove-Item Env:CANARY -ErrorAction Ignore }
    }
    # What went wrong, as a caller meets it.
    function Get-Failure([string] $Script, [string] $ModulePath = $vaults) {
        Invoke-WithVault "try { $Script; 'connected' } catch { `$_.FullyQualifiedErrorId; `$_.ToString() }" $ModulePath
    }
}

Describe 'Connect-MkIo -TokenSecretName' -Tag Slow {
    It 'connects with a secret that is <Kind>' -ForEach @(
        @{ Kind = 'a text'; Secret = '$token' }
        @{ Kind = 'a SecureString'; Secret = '(ConvertTo-SecureString $token -AsPlainText -Force)' }
        @{ Kind = 'a credential'; Secret = "([pscredential]::new('anyone', (ConvertTo-SecureString `$token -AsPlainText -Force)))" }
    ) {
        Invoke-WithVault "Set-Secret mkio $Secret; (Connect-MkIo @connection -TokenSecretName mkio).Project; (Get-MkIoToken).Count -ge 0" | Should -Be "demo$([Environment]::NewLine)True"
    }

    It 'takes the secret of the vault that is named' {
        Invoke-WithVault 'Set-Secret mkio wrong; Set-Secret mkio $token -Vault second; (Connect-MkIo @connection -TokenSecretName mkio -Vault second).Project' | Should -Be 'demo'
        Get-Failure 'Set-Secret mkio wrong; Set-Secret mkio $token -Vault second; Connect-MkIo @connection -TokenSecretName mkio' | Should -BeLike 'MkIo.Unauthorized*'
    }

    It 'says what to do when the secret is missing' {
        $failure = Get-Failure 'Connect-MkIo @connection -TokenSecretName nowhere'
        $failure | Should -BeLike "MkIo.Invalid,*'nowhere'*was not found*Get-SecretInfo*Set-Secret nowhere*"
    }

    It 'says what to do when the vault is missing' {
        Get-Failure 'Connect-MkIo @connection -TokenSecretName mkio -Vault third' | Should -BeLike "MkIo.Invalid,*'mkio' in the vault 'third'*does not exist*"
    }

    It 'says that a secret of another type is no token' {
        Get-Failure 'Set-Secret mkio @{ token = $token }; Connect-MkIo @connection -TokenSecretName mkio' | Should -BeLike "MkIo.Invalid,*'mkio' is a Hashtable*"
    }

    It 'says what to install when there is no SecretManagement' {
        $failure = Get-Failure 'Connect-MkIo @connection -TokenSecretName mkio' -ModulePath $TestDrive
        $failure | Should -BeLike 'MkIo.Invalid,*Install-Module Microsoft.PowerShell.SecretManagement*-Token or -Credential*'
    }

    It 'is an alternative to -Token and -Credential' {
        Get-Failure "Connect-MkIo @connection -TokenSecretName mkio -Token x" | Should -BeLike 'AmbiguousParameterSet,*'
        Get-Failure "Connect-MkIo @connection -Token x -Vault first" | Should -BeLike 'AmbiguousParameterSet,*'
    }

    It 'shows the token in no stream' {
        $all = Invoke-WithVault @'
$VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'
Set-Secret mkio $token
Set-Secret table @{ token = $token }
Connect-MkIo @connection -TokenSecretName mkio | Format-List * -Force
try { Connect-MkIo @connection -TokenSecretName table } catch { $_ | Format-List * -Force; $_.Exception.ToString() }
$Error | ForEach-Object { $_ | Format-List * -Force }
'@
        $all | Should -Match 'VERBOSE'
        $all.Contains($services.Token) | Should -BeFalse
    }
}
