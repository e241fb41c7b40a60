# What Get-MkIoPermission and New-MkIoToken find in scripts: the cmdlets that they call, and what cannot be told without running them.
BeforeDiscovery {
    $found = @(
        @{ Form = 'by its name, however it is spelt'; Text = 'get-mkioasset -First 1'; Finds = 'Get-MkIoAsset' }
        @{
            Form = 'in functions, blocks, pipelines, branches and texts'
            Text = 'function One { if (Get-MkIoAsset) { { Get-MkIoTeam } } }; "$(Get-MkIoRole)"; $x = Get-MkIoUser | Where-Object { Get-MkIoScope $_.Name }'
            Finds = 'Get-MkIoAsset', 'Get-MkIoRole', 'Get-MkIoScope', 'Get-MkIoTeam', 'Get-MkIoUser'
        }
        @{ Form = 'in default values and classes'; Text = 'param($Team = (Get-MkIoTeam)) class One { [void] Go() { Get-MkIoAsset } }'; Finds = 'Get-MkIoAsset', 'Get-MkIoTeam' }
        @{ Form = 'called by its name as a text'; Text = '& ''Get-MkIoAsset''; . "Get-MkIoTeam"; & Get-MkIoRole'; Finds = 'Get-MkIoAsset', 'Get-MkIoRole', 'Get-MkIoTeam' }
        @{ Form = 'qualified by the module'; Text = 'MkIo\Get-MkIoAsset; mkio\Get-MkIoTeam'; Finds = 'Get-MkIoAsset', 'Get-MkIoTeam' }
        @{ Form = 'with parameters from a hashtable'; Text = '$p = @{ First = 1 }; Get-MkIoAsset @p'; Finds = 'Get-MkIoAsset' }
        @{ Form = 'by an alias of the script'; Text = 'Set-Alias gma Get-MkIoAsset; New-Alias -Value MkIo\Get-MkIoTeam -Name gmt; sal g gma; g; gmt'; Finds = 'Get-MkIoAsset', 'Get-MkIoTeam' }
        @{
            Form = 'in a block that runs in its place, or elsewhere'
            Text = '& { Get-MkIoAsset }; . { Get-MkIoTeam }; Start-Job { Get-MkIoRole }; 1 | ForEach-Object -Parallel { Get-MkIoUser }'
            Finds = 'Get-MkIoAsset', 'Get-MkIoRole', 'Get-MkIoTeam', 'Get-MkIoUser'
        }
        @{
            Form = 'and nothing in comments, texts, hashtables and other modules'
            Text = "# Get-MkIoUser`n" + '''Get-MkIoRole''; @{ ''Get-MkIoTeam'' = 1 }; Other\Get-MkIoScope; function Get-MkIoMine {}; Get-MkIoMine; Set-Alias a a; a'
            Finds = @()
        }
    )
    $doubtful = @(
        @{ Form = 'a command in a variable'; Text = '& $command'; Says = '''$command'' names its command only when it runs' }
        @{ Form = 'a command that an expression makes'; Text = '& "Get-MkIo$noun"'; Says = 'names its command only when it runs' }
        @{ Form = 'another script'; Text = './other.ps1'; Says = '''./other.ps1'' is another script' }
        @{ Form = 'another script that is sourced'; Text = '. .\other.ps1'; Says = 'is another script' }
        @{ Form = 'a text that is run'; Text = 'iex ''Get-MkIoAsset'''; Says = 'iex runs a text' }
        @{ Form = 'a text that becomes a script'; Text = '[scriptblock]::Create(''Get-MkIoAsset'').Invoke()'; Says = 'makes a script out of a text' }
        @{ Form = 'a path of the API'; Text = 'Invoke-MkIoRestMethod assets'; Says = 'depend on the path' }
        @{ Form = 'a name that is nearly right'; Text = 'Get-MkIoAssets'; Says = '''Get-MkIoAssets'' is not a cmdlet of this module' }
    )
    $samples = Get-ChildItem "$PSScriptRoot/../../samples/*.ps1" | ForEach-Object { @{ Name = $_.Name; Text = Get-Content $_.FullName -Raw } }
    $blocks = foreach ($file in @(Get-Item "$PSScriptRoot/../../README.md") + @(Get-ChildItem "$PSScriptRoot/../../docs/*.md")) {
        $number = 0
        foreach ($block in [regex]::Matches((Get-Content $file.FullName -Raw), '(?s)```powershell\r?\n(.+?)```')) {
            @{ Name = "block $((++$number)) of $($file.Name)"; Text = $block.Groups[1].Value }
        }
    }
}

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $script = Join-Path $TestDrive script.ps1

    function Find-Command([string] $Text) {
        Set-Content $script $Text
        $commands = @(Get-MkIoPermission -ScriptPath $script -WarningVariable doubts -WarningAction SilentlyContinue | ForEach-Object Command | Sort-Object -Unique)
        [pscustomobject]@{ Commands = $commands; AmbiguousOutcome = @($doubts | ForEach-Object { "$_" }) }
    }
}

Describe 'The cmdlets of a script' {
    It 'are found <Form>' -ForEach $found {
        $result = Find-Command $Text
        $result.Commands | Should -Be $Finds
        $result.AmbiguousOutcome | Should -BeNullOrEmpty
    }

    It 'cannot be told of <Form>, which is said with the line' -ForEach $doubtful {
        $result = Find-Command "`n$Text"
        $result.AmbiguousOutcome | Should -HaveCount 1
        $result.AmbiguousOutcome[0] | Should -Match ([regex]::Escape('script.ps1, line 2: '))
        $result.AmbiguousOutcome[0] | Should -Match ([regex]::Escape($Says))
        $result.Commands | Should -BeNullOrEmpty
    }

    It 'are found without running it' {
        (Find-Command 'throw ''it was run''; Get-MkIoAsset').Commands | Should -Be Get-MkIoAsset
    }

    It 'are those that stand in <Name>' -ForEach (@($samples) + @($blocks)) {
        # Found by eye and not by parser; those that need no permission are not listed.
        $names = [regex]::Matches(($Text -replace '(?m)#.*$'), '\b[A-Z][A-Za-z]+-MkIo\w*') | ForEach-Object Value | Sort-Object -Unique | Where-Object { Get-MkIoPermission $_ }
        (Find-Command $Text).Commands | Should -Be $names
    }
}
