BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas) -Description before
}

AfterAll { Disconnect-MkIo }

Describe 'Set-MkIoStorageAccount' {
    It 'changes the description alone, and keeps the credential' {
        $before = (Get-MkIoStorageAccount media).Status.ActiveCredentialId
        (Set-MkIoStorageAccount media -Description after).Description | Should -Be 'after'
        (Get-MkIoStorageAccount media).Status.ActiveCredentialId | Should -Be $before
    }

    It 'sends nothing when nothing changes' {
        $null = Set-MkIoStorageAccount media -Description same
        $before = @(Get-EmulatorRequest -Last 1000 | Where-Object method -ne GET).Count
        (Set-MkIoStorageAccount media -Description same).Name | Should -Be 'media'
        @(Get-EmulatorRequest -Last 1000 | Where-Object method -ne GET).Count | Should -Be $before
    }

    It 'gives a new SAS and keeps the description' {
        $null = Set-MkIoStorageAccount media -Description kept
        $account = Set-MkIoStorageAccount media -SasUrl (New-TestSas -Expires ([DateTimeOffset]::UtcNow.AddYears(5)))
        $account.Description | Should -Be 'kept'
        $account.DaysLeft | Should -BeGreaterThan 1000
    }

    It 'registers what is not there' {
        (Set-MkIoStorageAccount fresh -SasUrl (New-TestSas)).Name | Should -Be 'fresh'
    }

    It 'refuses to turn it into another storage' {
        Set-MkIoStorageAccount media -BucketName media-one -AccessKeyId $services.S3AccessKeyId -SecretAccessKey $services.S3SecretAccessKey -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StorageAccountConflict,*'
        (Get-MkIoStorageAccount media).Type | Should -Be 'Microsoft.Storage'
    }

    It 'says that nothing was given' {
        Set-MkIoStorageAccount media -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike '*Nothing to change*'
    }

    It 'reports what is not there' {
        Set-MkIoStorageAccount nowhere -Description x -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StorageAccountNotFound,*'
    }

    It 'changes nothing with -WhatIf' {
        $null = Set-MkIoStorageAccount media -Description still
        Set-MkIoStorageAccount media -Description other -WhatIf
        (Get-MkIoStorageAccount media).Description | Should -Be 'still'
    }
}
