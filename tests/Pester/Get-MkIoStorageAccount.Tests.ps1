BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = New-MkIoStorageAccount media-2 -SasUrl (New-TestSas -Expires ([DateTimeOffset]::UtcNow.AddDays(10)))
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoStorageAccount' {
    It 'lists them, by wildcard too' {
        Get-MkIoStorageAccount | ForEach-Object Name | Sort-Object | Should -Be 'media', 'media-2'
        Get-MkIoStorageAccount *-2 | ForEach-Object Name | Should -Be 'media-2'
    }

    It 'tells when the credential expires' {
        $account = Get-MkIoStorageAccount media-2
        $account.DaysLeft | Should -BeIn 9, 10
        $account.CredentialExpires | Should -BeOfType ([DateTimeOffset])
    }

    It 'gets those that expire within a time' {
        Get-MkIoStorageAccount -ExpiringWithin 30.00:00:00 | ForEach-Object Name | Should -Be 'media-2'
        Get-MkIoStorageAccount media* -ExpiringWithin 30.00:00:00 | ForEach-Object Name | Should -Be 'media-2'
        Get-MkIoStorageAccount media -ExpiringWithin 30.00:00:00 | Should -BeNullOrEmpty
        Get-MkIoStorageAccount -ExpiringWithin 1.00:00:00 | Should -BeNullOrEmpty
        Get-MkIoStorageAccount -ExpiringWithin 400.00:00:00 -First 1 -Skip 1 | Should -HaveCount 1
    }

    It 'colours the days that are left when they are few, where colours are shown' -Skip:($PSVersionTable.PSEdition -ne 'Core') {
        $esc = [char]27
        $before = $PSStyle.OutputRendering
        try {
            $PSStyle.OutputRendering = 'Ansi'
            $table = Get-MkIoStorageAccount | Format-Table | Out-String -Width 140
            $table | Should -Match "$esc\[33m(9|10)$esc\[0m"
            $table | Should -Not -Match "$esc\[3[13]m36\d"
            $PSStyle.OutputRendering = 'PlainText'
            Get-MkIoStorageAccount | Format-Table | Out-String -Width 140 | Should -Not -Match "$esc\[33m"
        }
        finally { $PSStyle.OutputRendering = $before }
    }

    It 'reports what is not there' {
        Get-MkIoStorageAccount nowhere -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StorageAccountNotFound,*'
    }

    It 'shows a table and a list, without a secret' {
        $signature = [regex]::Match((New-TestSas), 'sig=([^&]+)').Groups[1].Value
        Get-MkIoStorageAccount | Format-Table | Out-String -Width 120 | Should -Match 'DaysLeft'
        Get-MkIoStorageAccount | Format-List * -Force | Out-String | Should -Not -Match ([regex]::Escape($signature))
    }

    It 'completes names' {
        (TabExpansion2 'Get-MkIoStorageAccount me').CompletionMatches.CompletionText | Should -Be 'media', 'media-2'
        (TabExpansion2 'New-MkIoAsset x -StorageAccountName me').CompletionMatches.CompletionText | Should -Be 'media', 'media-2'
    }
}
