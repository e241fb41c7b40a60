BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
    $script = Join-Path $TestDrive script.ps1
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoPermission' {
    It 'tells what cmdlets need, with no connection' {
        Disconnect-MkIo
        (Get-MkIoPermission -Command Get-MkIoAsset).Permission | Should -Be ams.asset.get
        (Get-MkIoPermission get-mkioteam).Scope | Should -Be Organization
        (Get-MkIoPermission 'Get-MkIoWebhook*').Command | Sort-Object | Should -Be Get-MkIoWebhookEvent, Get-MkIoWebhookRule
        Get-MkIoPermission Get-ChildItem -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*is not a cmdlet of this module*'
        $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
    }

    It 'finds the cmdlets of a script wherever they stand, and does not run it' {
        Set-Content $script @(
            'throw ''it was run'''
            'function One { Get-MkIoAsset | Where-Object { MkIo\Get-MkIoTeam $_.Name } }'
            '$block = { Remove-MkIoAsset a -Force }'
            '# Get-MkIoUser in a comment, and ''Get-MkIoRole'' in a text'
            '& $command; . ./other.ps1'
        )
        $found = Get-MkIoPermission -ScriptPath $script -WarningVariable doubts -WarningAction SilentlyContinue
        $found.Command | Sort-Object -Unique | Should -Be Get-MkIoAsset, Get-MkIoTeam, Remove-MkIoAsset
        $doubts.Count | Should -Be 2
        "$doubts" | Should -BeLike '*line 5*'
    }

    It 'reports a script with an error in it' {
        Set-Content $script 'if ('
        Get-MkIoPermission -ScriptPath $script -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*line 1*'
    }

    It 'lists what the user has' {
        $own = Get-MkIoPermission
        $own.Permission | Should -Contain ams.asset.get
        $own.ScopeId | Should -Contain "$((Get-MkIoProject demo).Id)"
    }

    It 'tells of no permission that the API does not know' {
        $notes = Get-ChildItem "$PSScriptRoot/../../api/*.json" | ForEach-Object { Get-Content $_ -Raw } | Select-String -AllMatches 'RBAC[^"]*' | ForEach-Object { $_.Matches.Value }
        $known = $notes | Select-String -AllMatches '[a-z]+(\.[a-zA-Z]+)+' | ForEach-Object { $_.Matches.Value } | Sort-Object -Unique
        $declared = (Get-MkIoPermission '*').Permission | Sort-Object -Unique
        $declared.Count | Should -BeGreaterThan 20
        $declared | Where-Object { $_ -cnotin $known } | Should -BeNullOrEmpty
    }

    It 'tells of each permission of the Management API' {
        $text = Get-Content "$PSScriptRoot/../../api/management-api.json" -Raw
        $known = [regex]::Matches($text, 'RBAC (?:capability )?([a-z]+\.[a-z]+\.[a-z]+)(?: or ([a-z]+\.[a-z]+\.[a-z]+))?') |
            ForEach-Object { $_.Groups[1].Value; $_.Groups[2].Value } | Where-Object { $_ -and $_ -ne 'core.project.assign' } | Sort-Object -Unique
        $known.Count | Should -BeGreaterThan 20
        $known | Where-Object { $_ -cnotin (Get-MkIoPermission '*').Permission } | Should -BeNullOrEmpty
    }
}
