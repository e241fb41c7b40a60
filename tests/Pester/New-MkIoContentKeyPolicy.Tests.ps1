BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -eq $Method }) }
    $key = [Convert]::ToBase64String([byte[]](1..32))
}

AfterAll { Disconnect-MkIo }

Describe 'New-MkIoContentKeyPolicy' {
    It 'makes options for DRM systems with a token restriction' {
        $policy = New-MkIoContentKeyPolicy multi -PlayReady -WidevineTemplate '{}' -Issuer https://example.com -Audience app -TokenKey $key -Description d
        $policy.Drm | Sort-Object | Should -Be 'PlayReady', 'Widevine'
        $policy.Restrictions | Should -Be 'Token'
        (Get-Sent PUT)[-1].body.properties.options[0].restriction.restrictionTokenType | Should -Be 'Jwt'
    }

    It 'makes an open restriction' {
        (New-MkIoContentKeyPolicy trial -WidevineTemplate '{}' -OpenRestriction).Restrictions | Should -Be 'Open'
        (New-MkIoContentKeyPolicy clear -ClearKey -OpenRestriction).Drm | Should -Be 'ClearKey'
    }

    It 'takes FairPlay, licenses and options as objects and hashtables' {
        $fairPlay = @{ ask = 'YXNr'; fairPlayPfx = 'cGZ4'; fairPlayPfxPassword = 'canary-password'; rentalAndLeaseKeyType = 'PersistentUnlimited'; rentalDuration = 0 }
        $policy = New-MkIoContentKeyPolicy fair -FairPlay $fairPlay -OpenRestriction
        $policy.Drm | Should -Be 'FairPlay'
        $policy | Format-List * -Force | Out-String | Should -Not -Match 'canary'
        $license = @{ allowTestDevices = $true; contentType = 'Unspecified'; licenseType = 'Persistent'; gracePeriod = 'P1D'; contentKeyLocation = @{ '@odata.type' = '#Microsoft.Media.ContentKeyPolicyPlayReadyContentEncryptionKeyFromHeader' } }
        (New-MkIoContentKeyPolicy license -PlayReadyLicense $license -OpenRestriction).Options[0].Configuration.Licenses[0].GracePeriod | Should -Be ([TimeSpan]::FromDays(1))
        (New-MkIoContentKeyPolicy copied -Option (Get-MkIoContentKeyPolicy trial).Options).Drm | Should -Be 'Widevine'
        { New-MkIoContentKeyPolicy bad -FairPlay @{ ask = 'x' } -OpenRestriction } | Should -Throw '*fairPlayPfx is missing*'
    }

    It 'wants licenses and who may have them' {
        New-MkIoContentKeyPolicy none -OpenRestriction -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*-WidevineTemplate*'
        New-MkIoContentKeyPolicy none -WidevineTemplate '{}' -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*-OpenRestriction*'
        New-MkIoContentKeyPolicy none -WidevineTemplate '{}' -Issuer x -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*-Audience and -TokenKey*'
        New-MkIoContentKeyPolicy trial -ClearKey -OpenRestriction -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.ContentKeyPolicyAlreadyExists,*'
    }
}

Describe 'New-MkIoContentKeyPolicy -Restriction' {
    It 'sends a restriction of one''s own' {
        $restriction = @{ '@odata.type' = '#Microsoft.Media.ContentKeyPolicyTokenRestriction'; issuer = 'own'; audience = 'app'; restrictionTokenType = 'Jwt'; primaryVerificationKey = @{ '@odata.type' = '#Microsoft.Media.ContentKeyPolicySymmetricTokenKey'; keyValue = $key } }
        (New-MkIoContentKeyPolicy own -ClearKey -Restriction $restriction).Restrictions | Should -Be Token
        (Get-MkIoContentKeyPolicySecret own).Options[0].Restriction.Issuer | Should -Be own
    }
}
