BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
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

    It 'completes cmdlets, also behind a quote' {
        (TabExpansion2 "Get-MkIoPermission -Command 'Get-MkIoAssetF").CompletionMatches.CompletionText | Should -Be Get-MkIoAssetFile, Get-MkIoAssetFilter
    }

    It 'reports a script with an error in it' {
        Set-Content $script 'if ('
        Get-MkIoPermission -ScriptPath $script -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*line 1*'
    }

    It 'reports a script that is not there, and goes on' {
        $first, $last = 'first.ps1', 'last.ps1' | ForEach-Object { Join-Path $TestDrive $_ }
        Set-Content $first 'Get-MkIoAsset'
        Set-Content $last 'Get-MkIoTransform'
        $found = Get-MkIoPermission -ScriptPath $first, "$TestDrive/absent.ps1", nosuchdrive:/a.ps1, $last -ErrorVariable failure -ErrorAction SilentlyContinue
        $found.Command | Should -Be Get-MkIoAsset, Get-MkIoTransform
        $failure.Count | Should -Be 2
        $failure | ForEach-Object { $_.FullyQualifiedErrorId | Should -BeLike 'MkIo.PermissionPathNotFound,*' }
        "$($failure[0])" | Should -BeLike '*absent.ps1*'
    }

    It 'lists what the user has' {
        $own = Get-MkIoPermission
        $own.Permission | Should -Contain ams.asset.get
        $own.ScopeId | Should -Contain "$((Get-MkIoProject demo).Id)"
    }
}
