BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $key = [Convert]::ToBase64String([byte[]](1..32))
    $null = New-MkIoContentKeyPolicy multi -PlayReady -WidevineTemplate '{}' -Issuer i -Audience a -TokenKey $key -Description old
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoContentKeyPolicy' {
    It 'gets policies with their DRM systems, and no secret' {
        $policy = Get-MkIoContentKeyPolicy multi
        $policy.Drm | Sort-Object | Should -Be 'PlayReady', 'Widevine'
        $policy.Options[0].Restriction.PrimaryVerificationKey.KeyValue | Should -BeNullOrEmpty
        Get-MkIoContentKeyPolicy | Format-Table | Out-String -Width 140 | Should -Match 'multi\s+Widevine, PlayReady\s+Token'
    }

    It 'reports what is not there, and completes names' {
        Get-MkIoContentKeyPolicy none -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.ContentKeyPolicyNotFound,*'
        (TabExpansion2 'New-MkIoStreamingLocator -ContentKeyPolicy m').CompletionMatches.CompletionText | Should -Be 'multi'
    }
}
