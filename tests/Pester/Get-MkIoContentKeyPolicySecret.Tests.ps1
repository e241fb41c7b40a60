BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $key = [Convert]::ToBase64String([byte[]](1..32))
    $null = New-MkIoContentKeyPolicy multi -PlayReady -WidevineTemplate '{}' -Issuer i -Audience a -TokenKey $key -Description old
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoContentKeyPolicySecret' {
    It 'gets the secrets, which do not print' {
        $policy = Get-MkIoContentKeyPolicy | Get-MkIoContentKeyPolicySecret
        $policy.Options[0].Restriction.PrimaryVerificationKey.KeyValue.Reveal() | Should -Be $key
        $policy.Options[0].Restriction.PrimaryVerificationKey | Format-List * -Force | Out-String | Should -Not -Match ([regex]::Escape($key))
        $policy.Name | Should -Be 'multi'
    }

    It 'reports what is not there' {
        Get-MkIoContentKeyPolicySecret none -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.ContentKeyPolicySecretNotFound,*'
    }
}
