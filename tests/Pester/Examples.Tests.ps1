# Every example of the help runs as it stands, in a world that has what it names, and does something there.
BeforeDiscovery {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $help = [xml](Get-Content (Join-Path (Get-Module MkIo).ModuleBase 'en-US/MkIo.PowerShell.dll-Help.xml') -Raw)
    $cmdlets = foreach ($command in $help.helpItems.GetElementsByTagName('command:command')) {
        $number = 0
        $examples = foreach ($example in $command.examples.example) {
            $number++
            @{ Title = $example.title.Trim('- '); Code = $example.code; Number = $number }
        }
        @{ Name = $command.details.name; Examples = $examples }
    }
}

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    . "$PSScriptRoot/Examples.Stubs.ps1"
    . "$PSScriptRoot/Examples.World.ps1"
    . "$PSScriptRoot/Examples.Needs.ps1"
    Initialize-World
    $environment = 'MKIO_BASE_URL', 'MKIO_PROJECT', 'MKIO_TOKEN' | ForEach-Object { @{ Name = $_; Value = [Environment]::GetEnvironmentVariable($_) } }
    $env:MKIO_BASE_URL, $env:MKIO_PROJECT, $env:MKIO_TOKEN = $services.BaseUrl, 'demo', $services.Token

    # These ask nobody.
    $quiet = 'ConvertFrom-MkIoSasUrl', 'New-MkIoS3Policy', 'Get-MkIoContext', 'Disconnect-MkIo', 'Get-MkIoPermission', 'Test-MkIoStorageAccount'
    # These read, and so have something to show,
    $reading = '^(Get|Test|ConvertFrom)-'
    # unless they say it elsewhere, or ask for what the local MK.IO has none of: usage, prices, events, rights of roles and
    # scopes, addresses of destinations.
    $silent = 'Set-Secret|Export-Csv|^while|Usage|ExpandProperty Prices|WebhookEvent|ams\.asset\.create|\.Resources|playout\)\.Url'
    $changing = '^(New|Set|Remove|Start|Stop|Restart|Resize|Publish|Approve|Deny|Revoke|Update)-'

    # What came out of an example, its errors among it.
    function Invoke-Example([string] $Code) {
        $ErrorActionPreference, $ConfirmPreference, $WarningPreference = 'Continue', 'None', 'SilentlyContinue'
        # A variable that an example does not set itself is an error.
        Set-StrictMode -Version Latest
        try { & ([scriptblock]::Create($Code)) 2>&1 }
        catch { $_ }
    }

    # How many requests the local MK.IO was sent, and how many of them were to change something.
    function Get-Traffic {
        $operations = @(Get-EmulatorOperation)
        $write = $operations | Where-Object { $_.method -ne 'GET' -and $_.path -notlike '*/listPaths' -and $_.path -notlike '*getFileAccessInfo' }
        @{ All = ($operations | Measure-Object calls -Sum).Sum; Write = [int]($write | Measure-Object calls -Sum).Sum }
    }
}

AfterAll {
    Disconnect-MkIo
    Remove-Module Microsoft.PowerShell.SecretManagement
    $environment | ForEach-Object { [Environment]::SetEnvironmentVariable($_.Name, $_.Value) }
}

Describe 'The examples of <Name>' -Tag Slow -ForEach $cmdlets {
    It '<Title>' -ForEach $Examples {
        Reset-World $Name
        $before = Get-Traffic
        Push-Location (New-ExampleFolder $TestDrive)
        try { $output = @(Invoke-Example $Code) }
        finally { Pop-Location }
        $after = Get-Traffic

        $output | Where-Object { $_ -is [Management.Automation.ErrorRecord] } | Should -BeNullOrEmpty -Because $Code
        if ($Name -match $reading -and $Code -notmatch $silent) { $output | Should -Not -BeNullOrEmpty -Because $Code }
        if ($Name -in $quiet -or $Code -match '-WhatIf') { return }
        $after.All | Should -BeGreaterThan $before.All -Because $Code
        if ($Name -match $changing) { $after.Write | Should -BeGreaterThan $before.Write -Because $Code }
    }
}
