BeforeDiscovery {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $commands = Get-Command -Module MkIo | ForEach-Object { @{ Name = $_.Name; Command = $_ } }
}

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $manifest = Test-ModuleManifest (Join-Path (Get-Module MkIo).ModuleBase MkIo.psd1)
}

Describe 'The module' {
    It 'exports what the manifest lists and no more' {
        (Get-Module MkIo).ExportedCommands.Keys | Sort-Object | Should -Be ($manifest.ExportedCmdlets.Keys | Sort-Object)
        $manifest.ExportedCmdlets.Count | Should -BeGreaterThan 10
    }

    It 'can be imported again, and after it was removed' -Tag Slow {
        $path = (Get-Module MkIo).Path -replace 'psm1$', 'psd1'
        $script = "1..2 | ForEach-Object { Import-Module '$path' -Force; (Get-Module MkIo).ExportedCommands.Count }; Remove-Module MkIo; Import-Module '$path'; (Get-Module MkIo).ExportedCommands.Count"
        pwsh -NoProfile -Command $script | ForEach-Object { [int]$_ } | Should -Be @(, $manifest.ExportedCmdlets.Count * 3)
    }

    It 'brings its own libraries and leaves those of the session alone' -Tag Slow {
        $script = "Import-Module '$((Get-Module MkIo).Path)'; [System.Text.Json.JsonSerializer].Assembly.Location; (Get-Command Get-MkIoAsset).ImplementingType.Assembly.Location"
        $session, $own = pwsh -NoProfile -Command $script
        $session | Should -Not -BeLike '*MkIo*net8.0*'
        $own | Should -BeLike '*MkIo*net8.0*'
    }

    It 'has a page for every cmdlet, and an index that leads there' {
        $pages = Join-Path (Split-Path (Get-Module MkIo).ModuleBase) docs
        $index = Get-Content (Join-Path $pages README.md) -Raw
        foreach ($name in $manifest.ExportedCmdlets.Keys) {
            $index | Should -Match "\| \[$name\]\($name\.md\) \|"
            Get-Content (Join-Path $pages "$name.md") -Raw | Should -Match "^# $name\n(?s:.+)## Examples\n(?s:.+)### .+\n(?s:.+)### .+\n(?s:.+)## Parameters"
        }
    }

    It 'has a test file for every cmdlet' {
        # Its own, or one for all cmdlets of its noun.
        foreach ($name in $manifest.ExportedCmdlets.Keys) {
            $files = @("$name.Tests.ps1", "$(($name -split '-')[1]).Tests.ps1" | ForEach-Object { Join-Path $PSScriptRoot $_ } | Where-Object { Test-Path $_ })
            $files.Count | Should -BeGreaterThan 0 -Because "$name needs tests"
            $files | Where-Object { Select-String -LiteralPath $_ -Pattern "$name\b" -Quiet } | Should -Not -BeNullOrEmpty -Because "a test of its file needs to call $name"
        }
    }
}

Describe 'The cmdlet <Name>' -Tag Slow -ForEach $commands {
    It 'has an approved verb and a noun of the module' {
        (Get-Verb).Verb | Should -Contain $Command.Verb
        $Command.Noun | Should -BeLike 'MkIo*'
    }

    It 'has an output type' {
        $Command.OutputType.Count | Should -BeGreaterThan 0
    }

    It 'has help with a synopsis, a description, the permission, two examples, a link and a word for every parameter' {
        $help = Get-Help $Name -Full
        $help.Synopsis | Should -Not -BeNullOrEmpty
        $help.Synopsis | Should -Not -BeLike "*$Name*"
        "$($help.description.Text)" | Should -Match 'Permission needed: (none|[a-z]+)'
        @($help.examples.example).Count | Should -BeGreaterOrEqual 2
        $help.examples.example.code | ForEach-Object { "$_" | Should -Match $Name }
        $help.relatedLinks.navigationLink.uri | Should -Match '^https://'
        $help.inputTypes.inputType.type.name | Should -Not -BeNullOrEmpty
        $help.returnValues.returnValue.type.name | Should -Not -BeNullOrEmpty
        $common = [System.Management.Automation.Cmdlet]::CommonParameters + [System.Management.Automation.Cmdlet]::OptionalCommonParameters
        foreach ($parameter in $Command.Parameters.Keys | Where-Object { $_ -notin $common }) {
            if ($Command.Parameters[$parameter].Attributes.DontShow -contains $true) { continue }
            $explained = $help.parameters.parameter | Where-Object name -eq $parameter
            "$($explained.description.Text)" | Should -Not -BeNullOrEmpty -Because "-$parameter is to be explained"
            "$($explained.type.name)" | Should -Not -BeNullOrEmpty
            "$($explained.defaultValue)" | Should -Not -BeNullOrEmpty
        }
    }
}

Describe 'The topic about_MkIo_Storage' {
    It 'is found, and its commands are of this module or of a cloud' {
        $text = Get-Content (Join-Path (Get-Module MkIo).ModuleBase 'en-US/about_MkIo_Storage.help.txt') -Raw
        Get-Help about_MkIo_Storage | Out-String | Should -Match 'FROM THE ACCOUNT TO MK.IO'
        foreach ($name in [regex]::Matches($text, '\b[A-Z]\w+-MkIo\w+').Value | Select-Object -Unique) { $manifest.ExportedCmdlets.Keys | Should -Contain $name }
        $text -split "`n" | ForEach-Object Length | Measure-Object -Maximum | ForEach-Object Maximum | Should -BeLessThan 120
    }
}
