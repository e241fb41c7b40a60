# The module beside others that bring other versions of its libraries, and in more than one runspace and process.
BeforeDiscovery {
    $decoys = @{ Decoy = 'Older' }, @{ Decoy = 'Newer' }
}

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $module = (Get-Module MkIo).Path -replace 'psm1$', 'psd1'
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
    $null = New-MkIoStorageAccount s -SasUrl (New-TestSas)
    $null = New-MkIoAsset here -StorageAccountName s
    $sasUrl = New-TestSas

    # What every script of a PowerShell of its own knows.
    $prelude = @"
`$ErrorActionPreference = 'Stop'
`$module = '$module'
function Get-Decoy([string] `$Name) { (Get-Item "$root/tests/decoys/`$Name/bin/*/net8.0/Decoy.`$Name.dll" | Sort-Object LastWriteTime)[-1].FullName }
function Connect { `$null = Connect-MkIo demo -BaseUrl $($services.BaseUrl) -Token '$($services.Token)' }
function Use {
    `$null = 'u-1', 'u-2' | Set-MkIoAsset -StorageAccountName s -Description (Get-Random)
    `$null = Invoke-MkIoRestMethod assets -All
    `$null = Get-MkIoStorageAccount
    `$null = Get-MkIoToken
    `$check = Test-MkIoStorageAccount -SasUrl '$sasUrl' | Where-Object Name -eq SasAccepted
    if (`$check.Result -ne 'Pass') { throw `$check }
    (Get-MkIoAsset here).Name
}
# The clouds' libraries in any load context, and what uses them.
function Get-Cloud {
    [System.Runtime.Loader.AssemblyLoadContext]::All | ForEach-Object {
        `$context = `$_.Name
        `$_.Assemblies | ForEach-Object { `$_.GetName().Name } | Where-Object { `$_ -match '^(AWSSDK|Azure|MkIo\.Storage)' } | ForEach-Object { "`$context/`$_" }
    } | Sort-Object
}

"@
    function Invoke-Apart([string] $Script) {
        $output = pwsh -NoProfile -NonInteractive -Command ($prelude + $Script) 2>&1
        if ($LASTEXITCODE -ne 0) { throw "$output" }
        $output
    }
    $versions = @{
        Older = Invoke-Apart 'Import-Module (Get-Decoy Older); Get-DecoyVersion'
        Newer = Invoke-Apart 'Import-Module (Get-Decoy Newer); Get-DecoyVersion'
    }
}

AfterAll { Disconnect-MkIo }

Describe 'The module beside another with <Decoy> libraries' -Tag Slow -ForEach $decoys {
    It 'has a neighbour with versions of its own' {
        $versions[$Decoy] | Should -Match '^Polly.Core [\d.]+, Azure.Core [\d.]+, Azure.Storage.Blobs [\d.]+, True$'
        $versions.Older | Should -Not -Be $versions.Newer
    }

    # One PowerShell, in which each step finds what those before it left.
    It 'works when it comes second, in ForEach-Object -Parallel, in two runspaces at once, and when it is removed and imported again; so does the neighbour' {
        Invoke-Apart @"
Import-Module (Get-Decoy $Decoy)
Get-DecoyVersion
Import-Module `$module
Connect
Use
Get-DecoyVersion
'parallel'
1..4 | ForEach-Object -Parallel { Import-Module `$using:module; (Get-MkIoAsset here).Name }
'runspaces'
`$shells = 1..2 | ForEach-Object { [powershell]::Create().AddScript("Import-Module '`$module'; 1..20 | ForEach-Object { (Get-MkIoAsset here).Name }") }
`$running = `$shells | ForEach-Object { @{ Shell = `$_; Result = `$_.BeginInvoke() } }
`$running | ForEach-Object { `$_.Shell.EndInvoke(`$_.Result) } | Group-Object | ForEach-Object { "`$(`$_.Count) `$(`$_.Name)" }
'again'
Remove-Module MkIo
Get-DecoyVersion
Import-Module `$module
Use
"@ | Should -Be $versions[$Decoy], 'here', $versions[$Decoy], 'parallel', 'here', 'here', 'here', 'here', 'runspaces', '40 here', 'again', $versions[$Decoy], 'here'
    }

    It 'works, and so does the neighbour, when it comes first' {
        Invoke-Apart "Import-Module `$module; Connect; Use; Import-Module (Get-Decoy $Decoy); Get-DecoyVersion; Use" | Should -Be 'here', $versions[$Decoy], 'here'
    }

    It 'works in a background job' {
        Invoke-Apart "Import-Module (Get-Decoy $Decoy); Start-Job { Import-Module '$module'; `$null = Connect-MkIo demo -BaseUrl $($services.BaseUrl) -Token '$($services.Token)'; (Get-MkIoAsset here).Name } | Receive-Job -Wait -AutoRemoveJob" | Should -Be 'here'
    }
}

Describe 'The libraries of the clouds' -Tag Slow {
    It 'load when they are first used, into the module''s own context' {
        $key = "-AccessKeyId '$($services.S3AccessKeyId)' -SecretAccessKey '$($services.S3SecretAccessKey)'"
        Invoke-Apart @"
Import-Module `$module
'imported'; Get-Cloud
Connect
(Get-MkIoAsset here).Name; Get-Cloud
`$null = ConvertFrom-MkIoSasUrl '$sasUrl'
'parsed'; Get-Cloud
`$null = Test-MkIoStorageAccount -SasUrl '$sasUrl'
'Azure'; Get-Cloud
`$null = Test-MkIoStorageAccount -BucketName media-one $key
'S3'; Get-Cloud
"@ | Should -Be @(
            'imported'
            'here'
            'parsed', 'MkIo/MkIo.Storage'
            'Azure', 'MkIo/Azure.Core', 'MkIo/Azure.Storage.Blobs', 'MkIo/Azure.Storage.Common', 'MkIo/MkIo.Storage'
            'S3', 'MkIo/AWSSDK.Core', 'MkIo/AWSSDK.S3', 'MkIo/Azure.Core', 'MkIo/Azure.Storage.Blobs', 'MkIo/Azure.Storage.Common', 'MkIo/MkIo.Storage'
        )
    }
}

Describe 'The module' -Tag Slow {
    It 'loads by itself when a cmdlet is used' {
        $folder = Split-Path (Split-Path $module)
        Invoke-Apart "`$env:PSModulePath = '$folder' + [IO.Path]::PathSeparator + `$env:PSModulePath; Connect; Use" | Should -Be 'here'
    }

    It 'speaks the same in the culture <Culture>' -TestCases @(@{ Culture = 'tr-TR' }, @{ Culture = 'ar-SA' }, @{ Culture = 'de-DE' }) {
        Invoke-Apart @"
[cultureinfo]::CurrentCulture = [cultureinfo]::CurrentUICulture = '$Culture'
Import-Module `$module
Connect
`$null = Set-MkIoAsset 'IiİıL' -StorageAccountName s -Label @{ ID = 'I' }
`$asset = Set-MkIoAsset 'INTL-file' -StorageAccountName s -Description 'x' -Label @{ TITLE = 'I' }
`$token = New-MkIoToken -ExpireDate ([DateTimeOffset]::new(2027, 1, 2, 3, 4, 5, [timespan]::Zero))
`$asset.Name, `$asset.Labels['TITLE'], `$token.Expires.UtcDateTime.ToString('s', [cultureinfo]::InvariantCulture), (Get-MkIoAsset INTL-*).Name
"@ | Should -Be 'INTL-file', 'I', '2027-01-02T03:04:05', 'INTL-file'
    }

    It 'works under StrictMode Latest with errors that stop' {
        Invoke-Apart "Set-StrictMode -Version Latest; Import-Module `$module; Connect; Use; [pscustomobject]@{ BucketName = 'nothing' } | Set-MkIoAsset -ErrorAction SilentlyContinue; 'end'" | Should -Be 'here', 'end'
    }

    It 'takes objects that came from a remote session' {
        $asset = Get-MkIoAsset here
        $remote = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($asset))
        $remote.PSTypeNames[0] | Should -Be 'Deserialized.MkIo.Media.Asset'
        ($remote | Set-MkIoAsset -Description remote).Description | Should -Be 'remote'
        $container = [pscustomobject]@{ Name = 'remote-container'; Context = [pscustomobject]@{ StorageAccountName = 'x'; BlobEndPoint = $services.BlobUrl } }
        $remote = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($container))
        ($remote | Set-MkIoAsset).StorageAccountName | Should -Be 's'
    }
}
