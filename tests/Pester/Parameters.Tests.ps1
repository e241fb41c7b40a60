# Every parameter of every cmdlet is bound by a test, by a sample or by an example that is run: one that nothing binds may do anything.
# The code is read, not run: ParameterBinding.psm1. Tests that go through all cmdlets bind parameters that their code doesn't name; their
# cases are asked for those.
BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-Module "$PSScriptRoot/GuideText.psm1"
    Import-Module "$PSScriptRoot/ParameterBinding.psm1"
    Import-TestModule
    $root = (Resolve-Path "$PSScriptRoot/../..").Path

    # All code that a test runs.
    function Get-RunCode {
        $help = [xml](Get-Content (Join-Path (Get-Module MkIo).ModuleBase 'en-US/MkIo.PowerShell.dll-Help.xml') -Raw)
        foreach ($file in Get-ChildItem "$root/tests/Pester", "$root/samples" -Recurse -Filter *.ps1) {
            $code = Get-Content $file.FullName -Raw
            # A test splats the parameters that are in the cases that it dot-sources.
            $cases = [regex]::Matches($code, '\. "\$PSScriptRoot/(\w+Cases\.ps1)"') | ForEach-Object { Get-Content (Join-Path $file.DirectoryName $_.Groups[1].Value) -Raw }
            @($code) + @($cases) -join "`n"
        }
        @(Get-Guide 'docs/*.md') + @(Get-Guide README.md) | Get-GuideBlock | Where-Object { -not $_.NoRun } | ForEach-Object Code
        Get-Guide 'docs/en-US/*.txt' | Get-TopicBlock | ForEach-Object Code
        $help.helpItems.GetElementsByTagName('command:command') | ForEach-Object { $_.examples.example } | ForEach-Object code
    }

    # What the tests bind that go through all cmdlets, by the very cases that they run.
    function Get-EnumeratedBinding {
        . "$PSScriptRoot/Context.Cases.ps1"
        . "$PSScriptRoot/Bulk.Cases.ps1"
        . "$PSScriptRoot/Paging.Cases.ps1"
        . "$PSScriptRoot/RoundTrip.Resources.ps1"
        Get-ContextCase | ForEach-Object { "$($_.Name) -Context" }
        Get-BulkCase | ForEach-Object { "$($_.Name) -ThrottleLimit"; "$($_.Name) -TotalCount" }
        Get-PagingCase | ForEach-Object { foreach ($parameter in $_.Binds) { "$($_.Name) -$parameter" } }
        # RoundTrip.Tests.ps1 pipes resources of all nouns to those.
        foreach ($noun in @($RoundTripResources.Keys) | Where-Object { -not $RoundTripResources[$_].Waiting }) { "New-MkIo$noun -InputObject"; "Set-MkIo$noun -InputObject" }
    }
}

Describe 'Every parameter' -Tag Slow {
    It 'is bound by something that is run' {
        $bound = [Collections.Generic.HashSet[string]]::new([StringComparer]::OrdinalIgnoreCase)
        Get-RunCode | Get-BoundParameter | ForEach-Object { $null = $bound.Add($_) }
        Get-EnumeratedBinding | ForEach-Object { $null = $bound.Add($_) }
        $own = @(Get-OwnParameter)
        $unbound = @($own | Where-Object { -not $bound.Contains($_) })
        Write-Host "    $($own.Count) parameters, $($unbound.Count) of them unbound"
        $unbound | Should -BeNullOrEmpty
    }
}

Describe 'What code binds' {
    It '<Code>' -ForEach @(
        @{ Code = 'Get-MkIoAsset -Name a'; Binds = 'Get-MkIoAsset -Name' }
        @{ Code = 'Get-MkIoAsset a -Fil x'; Binds = 'Get-MkIoAsset -Filter', 'Get-MkIoAsset -Name' }
        @{ Code = 'MkIo\Get-MkIoAsset -Verbose'; Binds = @() }
        @{ Code = 'Get-MkIoAssetFile -AssetName a'; Binds = 'Get-MkIoAssetFile -Asset' }
        @{ Code = 'Remove-MkIoAsset a -Force:$false'; Binds = 'Remove-MkIoAsset -Force', 'Remove-MkIoAsset -Name' }
        @{ Code = '$more = @{ Filter = 1 }; Get-MkIoAsset @more'; Binds = 'Get-MkIoAsset -Filter' }
        @{ Code = '$more = @{ Filter = @{ OrderBy = 1 } }; Get-MkIoAsset @more'; Binds = 'Get-MkIoAsset -Filter' }
        @{ Code = 'Get-MkIoAsset @unknown'; Binds = @() }
        @{ Code = '"a", "b" | Remove-MkIoAsset'; Binds = 'Remove-MkIoAsset -Name' }
        @{ Code = '[pscustomobject]@{ AssetName = 1; Unknown = 1 } | Get-MkIoAssetFile'; Binds = 'Get-MkIoAssetFile -Asset' }
        @{ Code = 'Get-MkIoStreamingLocator | Get-MkIoStreamingUrl'; Binds = 'Get-MkIoStreamingUrl -Asset' }
        @{ Code = '[MkIo.Media.Asset]@{ Name = "a" } | Set-MkIoAsset'; Binds = 'Set-MkIoAsset -InputObject' }
        @{ Code = '"Get-MkIoAsset -Name a"'; Binds = @() }
        @{ Code = '& $command -Name a'; Binds = @() }
        @{ Code = 'Get-ChildItem -Name a'; Binds = @() }
    ) {
        @(Get-BoundParameter $Code | Sort-Object -Unique) | Should -Be $Binds
    }

    It 'is no parameter that nobody names, and a cmdlet''s parameter is missed where it is not bound' {
        # A module of its own, with a parameter that this file binds, and one that nothing does.
        $module = New-Module MadeUp { function Get-MadeUp { param([string] $Known, [Parameter(DontShow)] [string] $MadeUp) "$Known$MadeUp" } } | Import-Module -PassThru
        try {
            $own = Get-OwnParameter MadeUp
            $own | Should -Be 'Get-MadeUp -Known', 'Get-MadeUp -MadeUp'
            $bound = @(Get-RunCode | Where-Object { $_ -match 'Get-MadeUp' }) + 'Get-MadeUp -Known 1' | Get-BoundParameter -Module MadeUp
            $own | Where-Object { $_ -notin $bound } | Should -Be 'Get-MadeUp -MadeUp'
        }
        finally { Remove-Module $module }
    }
}
