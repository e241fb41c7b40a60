BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -eq $Method }) }
    $key = [Convert]::ToBase64String([byte[]](1..32))
    $null = New-MkIoContentKeyPolicy multi -PlayReady -WidevineTemplate '{}' -Issuer i -Audience a -TokenKey $key -Description old
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoContentKeyPolicy' {
    It 'changes the description by PATCH and keeps the keys' {
        (Set-MkIoContentKeyPolicy multi -Description new).Description | Should -Be 'new'
        (Get-MkIoContentKeyPolicySecret multi).Options[0].Restriction.PrimaryVerificationKey.KeyValue.Reveal() | Should -Be $key
        @(Get-Sent PUT | Where-Object path -like '*/multi').Count | Should -Be 1
    }

    It 'adds a DRM system with the restriction of the others' {
        $policy = Set-MkIoContentKeyPolicy multi -ClearKey
        $policy.Drm | Sort-Object | Should -Be 'ClearKey', 'PlayReady', 'Widevine'
        $policy.Restrictions | Should -Be 'Token'
    }

    It 'changes the key of the tokens' {
        $next = [Convert]::ToBase64String([byte[]](33..64))
        $null = Set-MkIoContentKeyPolicy multi -Issuer i2 -Audience a2 -TokenKey $next
        $policy = Get-MkIoContentKeyPolicySecret multi
        $policy.Options | ForEach-Object { $_.Restriction.PrimaryVerificationKey.KeyValue.Reveal() } | Select-Object -Unique | Should -Be $next
        $policy.Options[0].Restriction.Issuer | Should -Be 'i2'
    }

    It 'leaves the options of the user as they were' {
        $options = (Get-MkIoContentKeyPolicySecret multi).Options
        $widevine = $options | Where-Object Name -eq widevine
        $policy = Set-MkIoContentKeyPolicy copied -Option $options -WidevineTemplate '{"allowed_track_types":"SD_HD"}' -OpenRestriction
        $policy.Restrictions | Should -Be 'Open'
        $options.Count | Should -Be $policy.Options.Count
        $options | ForEach-Object { $_.Restriction.GetType().Name | Should -Be ContentKeyPolicyTokenRestriction }
        $widevine.Configuration.WidevineTemplate | Should -Be '{}'
    }

    It 'sends nothing where nothing changes, and makes what is missing' {
        $before = (Get-Sent PATCH).Count
        $null = Set-MkIoContentKeyPolicy multi -Description new
        (Get-Sent PATCH).Count | Should -Be $before
        (Set-MkIoContentKeyPolicy made -ClearKey -OpenRestriction).Name | Should -Be 'made'
    }
}

Describe 'Set-MkIoContentKeyPolicy, with PlayReady and a restriction' {
    It 'adds PlayReady, and replaces its licenses and the restriction' {
        $restriction = @{ '@odata.type' = '#Microsoft.Media.ContentKeyPolicyTokenRestriction'; issuer = 'own'; audience = 'app'; restrictionTokenType = 'Jwt'; primaryVerificationKey = @{ '@odata.type' = '#Microsoft.Media.ContentKeyPolicySymmetricTokenKey'; keyValue = $key } }
        $null = Set-MkIoContentKeyPolicy added -WidevineTemplate '{}' -OpenRestriction
        (Set-MkIoContentKeyPolicy added -PlayReady).Drm | Should -Be Widevine, PlayReady
        $license = @{ allowTestDevices = $true; licenseType = 'Persistent'; contentType = 'Unspecified'; contentKeyLocation = @{ '@odata.type' = '#Microsoft.Media.ContentKeyPolicyPlayReadyContentEncryptionKeyFromHeader' } }
        (Set-MkIoContentKeyPolicy added -PlayReadyLicense $license -Restriction $restriction).Restrictions | Should -Be Token
        $options = (Get-MkIoContentKeyPolicySecret added).Options
        ($options | Where-Object { $_.Configuration.GetType().Name -like '*PlayReady*' }).Configuration.Licenses[0].LicenseType | Should -Be Persistent
        $options[0].Restriction.Issuer | Should -Be own
    }
}
