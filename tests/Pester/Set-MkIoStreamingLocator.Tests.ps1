BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    function Get-Sent([string] $Method) { @(Get-EmulatorRequest -Last 1000 | Where-Object { $_.method -eq $Method }) }
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media
    $null = New-MkIoStreamingLocator -Asset a1 -EndTime 2031-01-02
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoStreamingLocator' {
    It 'takes a stream off the air, and brings it back' {
        $locator = Set-MkIoStreamingLocator a1 -Suppressed
        $locator.Suppressed | Should -BeTrue
        $locator.EndTime | Should -Not -BeNullOrEmpty
        (Set-MkIoStreamingLocator a1 -Suppressed:$false).Suppressed | Should -BeFalse
    }

    It 'changes the times of an asset''s locators' {
        (Get-MkIoStreamingLocator -Asset a1 | Set-MkIoStreamingLocator -EndTime 2032-03-04).EndTime.Year | Should -Be 2032
        $before = (Get-Sent PUT).Count
        $null = Set-MkIoStreamingLocator a1 -Suppressed:$false
        (Get-Sent PUT).Count | Should -Be $before
    }

    It 'does not make a locator' {
        Set-MkIoStreamingLocator none -Suppressed -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StreamingLocatorNotFound,*'
    }
}

Describe 'Set-MkIoStreamingLocator -StartTime' {
    It 'is when the streams begin' {
        (Set-MkIoStreamingLocator a1 -StartTime 2026-01-02T03:04:05Z).StartTime.UtcDateTime | Should -Be ([datetime]'2026-01-02T03:04:05')
        $sent = @(Get-Sent PUT) + @(Get-Sent PATCH) | Where-Object path -like '*/streamingLocators/a1' | Select-Object -Last 1
        ([datetime]$sent.body.properties.startTime).ToUniversalTime() | Should -Be ([datetime]'2026-01-02T03:04:05')
    }
}
