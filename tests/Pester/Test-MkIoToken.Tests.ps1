BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'Test-MkIoToken' {
    It 'knows a good token and its rights' {
        $token = New-MkIoToken -ForCommand Get-MkIoAsset -Project demo -ExpiresIn 1.00:00:00
        $report = $token | Test-MkIoToken
        $report.IsValid | Should -BeTrue
        $report.Id | Should -Be $token.Id
        $report.Permissions.Permission | Should -Be ams.asset.get
        ($report | Format-List * | Out-String) | Should -Not -Match 'eyJ'
    }

    It 'asks for keys and revoked tokens once for all tokens of the pipeline' {
        $tokens = 1..3 | ForEach-Object { New-MkIoToken -ExpiresIn 1.00:00:00 }
        $before = @(Get-EmulatorRequest -Last 1000 | Where-Object path -like '/.well-known/*').Count
        ($tokens | Test-MkIoToken).IsValid | Should -Be $true, $true, $true
        @(Get-EmulatorRequest -Last 1000 | Where-Object path -like '/.well-known/*').Count | Should -Be ($before + 2)
    }

    It 'knows a revoked one' {
        $token = New-MkIoToken -ExpiresIn 1.00:00:00
        $token | Revoke-MkIoToken -Force
        $report = Test-MkIoToken $token.Token.ToSecureString()
        $report.IsRevoked | Should -BeTrue
        $report.IsSigned | Should -BeTrue
        $report.IsValid | Should -BeFalse
    }

    It 'knows one that somebody changed or signed' {
        $parts = (New-MkIoToken -ExpiresIn 1.00:00:00).Token.Reveal() -split '\.'
        $other = (New-MkIoToken -ExpiresIn 2.00:00:00).Token.Reveal() -split '\.'
        (Test-MkIoToken "$($parts[0]).$($other[1]).$($parts[2])").IsSigned | Should -BeFalse
        $none = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes('{"alg":"none","kid":"x"}')).TrimEnd('=')
        (Test-MkIoToken "$none.$($parts[1]).").IsSigned | Should -BeFalse
    }

    It 'refuses a text that is no token' {
        Test-MkIoToken nonsense -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*is not a token*'
    }

    It 'and New-MkIoToken show no token in any stream or error' {
        $made = @()
        $streams = & {
            $VerbosePreference = $DebugPreference = 'Continue'
            $made = @(New-MkIoToken -ForCommand Get-MkIoAsset -Project demo -ExpiresIn 1.00:00:00)
            $made | Format-List * -Force
            $made | Test-MkIoToken | Format-List * -Force
            Get-MkIoToken | Format-List * -Force
            Test-MkIoToken "$($made[0].Token.Reveal())x.y" -ErrorAction Continue
        } *>&1 | Out-String -Width 4000
        $streams | Should -Match 'user/tokens'
        $streams | Should -Not -Match 'eyJ[\w-]{10,}\.'
    }
}
