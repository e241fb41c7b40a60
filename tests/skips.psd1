# Why a test may be skipped: 'file or suite: test' (wildcards) = reason. A test that is skipped without an entry here counts as failed.
@{
    'Scripts.Tests.ps1: *by PSScriptAnalyzer'                    = 'needs the module PSScriptAnalyzer: Install-Module PSScriptAnalyzer -Scope CurrentUser'
    'Package.Install.Tests.ps1: *by PSResourceGet*'              = 'needs the module Microsoft.PowerShell.PSResourceGet, which comes with PowerShell 7.4'
    'Get-MkIoStorageAccount.Tests.ps1: *where colours are shown'  = 'needs PowerShell 7, which has $PSStyle'
    'Get-MkIoUsage.Tests.ps1: *wherever the machine is*'         = 'needs Linux or macOS, where an environment variable sets the time zone of a process'
    'Test-MkIoStorageAccount.Tests.ps1: *, over https*'          = 'needs Linux and openssl (Debian: apt-get install openssl)'
    'MkIo.Tests on .NET Framework: all tests'                    = 'needs Windows, or Mono (Debian: apt-get install mono-devel)'
    'MkIo.Storage.Tests on .NET Framework: all tests'            = 'needs Windows, or Mono (Debian: apt-get install mono-devel)'
}
