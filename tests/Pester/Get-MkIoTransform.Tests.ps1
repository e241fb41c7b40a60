BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoTransform hd -BuiltInPreset H264MultipleBitrate1080p
    $null = New-MkIoTransform sd -BuiltInPreset H264SingleBitrateSD
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoTransform' {
    It 'gets all, one, and by wildcard' {
        Get-MkIoTransform | ForEach-Object Name | Should -Be 'hd', 'sd'
        (Get-MkIoTransform hd).BuiltInPreset | Should -Be 'H264MultipleBitrate1080p'
        Get-MkIoTransform s* | ForEach-Object Name | Should -Be 'sd'
    }

    It 'shows what a transform does' {
        Get-MkIoTransform | Format-Table | Out-String -Width 140 | Should -Match 'hd\s+H264MultipleBitrate1080p'
        Get-MkIoTransform hd | Format-List | Out-String | Should -Match 'Processing'
    }

    It 'reports what is not there, and completes names' {
        Get-MkIoTransform none -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.TransformNotFound,*'
        (TabExpansion2 'Get-MkIoTransform h').CompletionMatches.CompletionText | Should -Be 'hd'
        (TabExpansion2 'Start-MkIoJob -Transform s').CompletionMatches.CompletionText | Should -Be 'sd'
    }
}
