# A token has no more rights than its user, and it is said which of the two lacks one.
BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
}

AfterAll { Disconnect-MkIo }

Describe 'A right that the user lacks' -Tag Slow {
    BeforeAll {
        Set-EmulatorSetting @{ userLacks = @('core.user.get') }
        $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
    }

    AfterAll { Set-EmulatorSetting @{ userLacks = @() } }

    It 'is said when a token is made' {
        $made = New-MkIoToken -ForCommand Set-MkIoTeam -ExpiresIn 1.00:00:00 -WarningVariable warning -WarningAction SilentlyContinue
        "$warning" | Should -BeLike '*lacks*core.user.get*'
        ($made | Test-MkIoToken).Permissions.Permission | Sort-Object | Should -Be core.team.get, core.team.update
    }

    It 'is told apart from one that the token lacks' {
        Get-MkIoUser -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*core.user.get, which the user of the token lacks*'
    }

    It 'is an error where nothing would be left' {
        New-MkIoToken -ForCommand Get-MkIoUser -ExpiresIn 1.00:00:00 -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*has none of the permissions*core.user.get*'
    }
}
