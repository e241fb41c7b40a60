BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas)
    $null = New-TestContainer films -Blob film.mp4
    $null = New-MkIoAsset films -StorageAccountName media -Container films
    $null = New-MkIoStorageAccount bucket -BucketName media-one -AccessKeyId $services.S3AccessKeyId -SecretAccessKey $services.S3SecretAccessKey

    # Asks for access to the asset's files without pause, in two threads, until it is told to end. Each answer is counted.
    function Start-Reading {
        $state = [hashtable]::Synchronized(@{ Stop = $false; Done = 0; Failures = [Collections.Concurrent.ConcurrentQueue[string]]::new() })
        $state.Jobs = 1..2 | ForEach-Object {
            Start-ThreadJob -ArgumentList $state, $services {
                param($state, $services)
                $request = @{ Method = 'Post'; Uri = "$($services.BaseUrl)/api/v1/projects/demo/media/assets/films/getFileAccessInfo"; Headers = @{ Authorization = "Bearer $($services.Token)" } }
                while (-not $state.Stop) {
                    try { $null = Invoke-RestMethod @request; $state.Done++ }
                    catch { $state.Failures.Enqueue("$_") }
                }
            }
        }
        Wait-Until { $state.Done -ge 20 -or $state.Failures.Count -gt 0 }
        $state
    }

    function Stop-Reading($State) {
        $State.Stop = $true
        $null = $State.Jobs | Wait-Job -Timeout 30
        $State.Jobs | Remove-Job -Force
        $State
    }
}

AfterAll { Disconnect-MkIo }

Describe 'Update-MkIoStorageCredential' -Tag Slow {
    BeforeEach {
        # One credential, which expires in a year.
        $null = New-MkIoStorageCredential media -SasUrl (New-TestSas)
        $newest = Get-MkIoStorageCredential media | Sort-Object Created | Select-Object -Last 1
        Get-MkIoStorageCredential media | Where-Object Id -ne $newest.Id | Remove-MkIoStorageCredential -Force
    }

    It 'replaces a credential that is about to expire, while reads run, and no read fails' {
        $soon = [DateTimeOffset]::UtcNow.AddSeconds(8)
        $short = New-MkIoStorageCredential media -SasUrl (New-TestSas -Expires $soon) -WarningAction SilentlyContinue
        Get-MkIoStorageCredential media | Where-Object Id -ne $short.Id | Remove-MkIoStorageCredential -Force
        (Get-MkIoStorageAccount media).Status.ActiveCredentialId | Should -Be $short.Id

        $reading = Start-Reading
        $before = $reading.Done
        $added = Update-MkIoStorageCredential media -SasUrl (New-TestSas -Expires ([DateTimeOffset]::UtcNow.AddYears(2)))
        $during = $reading.Done
        # Also after the old one has expired.
        Wait-Until { [DateTimeOffset]::UtcNow -gt $soon.AddSeconds(1) }
        $reading = Stop-Reading $reading

        $reading.Failures.ToArray() | Should -BeNullOrEmpty
        $before | Should -BeGreaterOrEqual 20
        $during | Should -BeGreaterThan $before
        $reading.Done | Should -BeGreaterThan $during
        (Get-MkIoStorageCredential media).Id | Should -Be $added.Id
        (Get-MkIoStorageAccount media).Status.ActiveCredentialId | Should -Be $added.Id
        Write-Host "      $($reading.Done) reads, $during of them by the end of the rotation, 0 failed"
    }

    It 'without it, reads do fail when the credential expires' {
        $short = New-MkIoStorageCredential media -SasUrl (New-TestSas -Expires ([DateTimeOffset]::UtcNow.AddSeconds(4))) -WarningAction SilentlyContinue
        Get-MkIoStorageCredential media | Where-Object Id -ne $short.Id | Remove-MkIoStorageCredential -Force
        $reading = Start-Reading
        try { Wait-Until { $reading.Failures.Count -gt 0 } }
        finally { $null = Stop-Reading $reading }
    }

    It 'takes back a new credential that turns out not to work, while reads run' {
        $old = (Get-MkIoStorageCredential media).Id
        $reading = Start-Reading
        # The service lists with it and accepts it; reading is what it cannot do.
        Update-MkIoStorageCredential media -SkipCheck -SasUrl (New-TestSas -Permissions l -Expires ([DateTimeOffset]::UtcNow.AddYears(2))) -ErrorVariable failure -ErrorAction SilentlyContinue
        $reading = Stop-Reading $reading
        Write-Host "      $($reading.Done) reads, $($reading.Failures.Count) failed until it was taken back"

        $failure.Count | Should -Be 1
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.StorageCredentialInvalid,*'
        "$failure" | Should -BeLike '*could not use it*removed again*still there*'
        (Get-MkIoStorageCredential media).Id | Should -Be $old
        (Get-MkIoStorageAccount media).Status.ActiveCredentialId | Should -Be $old
        $null = Invoke-MkIoRestMethod -Method Post assets/films/getFileAccessInfo
    }

    It 'refuses <Fault>, and the old one stays' -TestCases @(
        @{ Fault = 'what cannot work'; Sas = @{ Permissions = 'rl'; Expires = [DateTimeOffset]::UtcNow.AddYears(2) }; Words = 'Tick Write' }
        @{ Fault = 'a SAS that expires sooner'; Sas = @{ Expires = [DateTimeOffset]::UtcNow.AddDays(60) }; Words = 'expires last' }
    ) {
        $old = (Get-MkIoStorageCredential media).Id
        Update-MkIoStorageCredential media -SasUrl (New-TestSas @Sas) -ErrorVariable failure -ErrorAction SilentlyContinue
        "$failure" | Should -BeLike "*$Words*"
        (Get-MkIoStorageCredential media).Id | Should -Be $old
    }

    It 'adds before it removes' {
        $null = Update-MkIoStorageCredential media -SasUrl (New-TestSas -Expires ([DateTimeOffset]::UtcNow.AddYears(2)))
        $calls = Get-EmulatorRequest -Last 40 | Where-Object { $_.method -ne 'GET' } | Select-Object -Last 3 | ForEach-Object { "$($_.method) $(($_.path -split '/')[-1] -replace '[0-9a-f-]{36}', 'ID')" }
        $calls | Should -Be 'POST credentials', 'POST getFileAccessInfo', 'DELETE ID'
    }

    It 'rotates the key of a bucket' {
        $added = Update-MkIoStorageCredential bucket -AccessKeyId AKIAMKIOLEAST0000001 -SecretAccessKey $services.S3SecretAccessKey
        (Get-MkIoStorageCredential bucket).AccessKeyId | Should -Be 'AKIAMKIOLEAST0000001'
        $added.StorageAccountName | Should -Be 'bucket'
    }

    It 'tells the steps with -WhatIf, and takes none' {
        $old = (Get-MkIoStorageCredential media).Id
        $transcript = Join-Path $TestDrive transcript.txt
        $null = Start-Transcript $transcript
        Update-MkIoStorageCredential media -SasUrl (New-TestSas -Expires ([DateTimeOffset]::UtcNow.AddYears(2))) -WhatIf
        $null = Stop-Transcript
        (Get-Content $transcript -Raw) -replace '\s+', ' ' | Should -Match "1\. check the new one; 2\. add it; 3\. see that MK.IO gets at the files of the asset 'films' with it, or take it back; 4\. remove the old: $old"
        (Get-MkIoStorageCredential media).Id | Should -Be $old
    }
}

Describe 'Update-MkIoStorageCredential -ServiceAccountKeyPath' {
    It 'is for a bucket of Google, and refused for another before anything is sent' {
        Set-Content "$TestDrive/key.json" '{ "type": "service_account" }'
        $before = @(Get-MkIoStorageCredential media).Count
        Update-MkIoStorageCredential media -ServiceAccountKeyPath "$TestDrive/key.json" -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure | Should -Not -BeNullOrEmpty
        @(Get-MkIoStorageCredential media).Count | Should -Be $before
    }
}
