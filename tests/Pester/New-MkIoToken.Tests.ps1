BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoToken' {
    It 'returns the token once, as a secret that can be taken out' {
        $token = New-MkIoToken -Type full-access -Description 'test' -ExpiresIn 30.00:00:00
        $token.PSTypeNames[0] | Should -Be 'MkIo.Management.UserToken'
        "$($token.Token)" | Should -Be '***'
        $token.Token.Reveal() | Should -Match '^eyJ'
        $token.Token.ToSecureString() | Should -BeOfType ([securestring])
        $token.DaysLeft | Should -BeIn 29, 30
        (Get-MkIoToken $token.Id).Token | Should -BeNullOrEmpty
    }

    It 'can be used at once' {
        $context = New-MkIoToken -ExpiresIn 30.00:00:00 | Connect-MkIo -Project piped -BaseUrl $services.BaseUrl
        $context.Project | Should -Be 'piped'
        { Get-MkIoAsset -ErrorAction Stop } | Should -Not -Throw
        $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
    }

    It 'passes rights on as they were given' {
        $id = "$((Get-MkIoProject demo).Id)"
        $null = New-MkIoToken restricted -ExpiresIn 1.00:00:00 -Permission @{ 'core.project' = @{ $id = @{ 'ams.asset' = 'get', 'create' } } }
        $sent = (Get-EmulatorRequest -Last 5 | Where-Object method -eq POST)[-1].body
        $body = if ($sent -is [string]) { $sent | ConvertFrom-Json } else { $sent }
        $body.permissions.'core.project'.$id.'ams.asset' | Should -Be 'get', 'create'
    }

    It 'refuses <Fault> before the request' -TestCases @(
        @{ Fault = 'more than a year'; Arguments = @{ ExpiresIn = [timespan]::FromDays(400) }; Words = 'by a year at most' }
        @{ Fault = 'a time that has passed'; Arguments = @{ ExpireDate = [DateTimeOffset]::UtcNow.AddDays(-1) }; Words = 'must be ahead' }
        @{ Fault = 'a restricted token without rights'; Arguments = @{ Type = 'restricted' }; Words = 'needs -Permission' }
    ) {
        $before = @(Get-EmulatorRequest -Last 1000).Count
        New-MkIoToken @Arguments -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike "*$Words*"
        @(Get-EmulatorRequest -Last 1000).Count | Should -Be $before
    }

    It 'refuses <Fault>' -TestCases @(
        @{ Fault = 'rights for a token that has all'; Arguments = @{ Type = 'full-access'; ForCommand = 'Get-MkIoAsset' }; Words = '*has all permissions*' }
        @{ Fault = 'rights from two places'; Arguments = @{ Permission = @{ a = 1 }; ForCommand = 'Get-MkIoAsset' }; Words = '*Give either*' }
        @{ Fault = 'a cmdlet of another module'; Arguments = @{ ForCommand = 'Get-ChildItem' }; Words = '*not a cmdlet of this module*' }
        @{ Fault = 'a cmdlet that needs no right'; Arguments = @{ ForCommand = 'Get-MkIoUserProfile' }; Words = '*cannot be without any*' }
    ) {
        New-MkIoToken @Arguments -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike $Words
    }

    It 'puts the rights of a script on each project' -Tag AllRights {
        $null = Get-MkIoAsset -First 1 -Context (Select-MkIoProject other)
        $null = Select-MkIoProject demo
        Set-Content (Join-Path $TestDrive run.ps1) 'Get-MkIoAsset; Get-MkIoTeam'
        $token = New-MkIoToken -ForScript (Join-Path $TestDrive run.ps1) -Project demo, other -ExpiresIn 1.00:00:00
        $grants = ($token | Test-MkIoToken).Permissions
        ($grants | Where-Object Permission -eq ams.asset.get).ScopeId | Sort-Object | Should -Be (@((Get-MkIoProject demo).Id, (Get-MkIoProject other).Id).ForEach([string]) | Sort-Object)
        ($grants | Where-Object Permission -eq core.team.get).ScopeKind | Should -Be core.customer
        $grants.Count | Should -Be 3
    }

    It 'makes nothing with -WhatIf' {
        $before = @(Get-MkIoToken).Count
        New-MkIoToken -WhatIf
        @(Get-MkIoToken).Count | Should -Be $before
    }
}
