# Storage accounts and their credentials.
@{ Name = 'Get-MkIoStorageAccount'; Run = { Get-MkIoStorageAccount } }
@{
    Name = 'New-MkIoStorageAccount'
    Prepare = { Remove-MkIoStorageAccount fresh -Force -ErrorAction Ignore }
    Run = { New-MkIoStorageAccount fresh -SasUrl $sasUrl }
    Without = 'infra.storage.get', 'infra.storage.create'
}
@{
    Name = 'New-MkIoStorageAccount'; Way = 'in place of another, with -Force'
    Prepare = { $null = Set-MkIoStorageAccount fresh -SasUrl $sasUrl }
    Run = { New-MkIoStorageAccount fresh -SasUrl $sasUrl -Description "Least $(New-Guid)" -Force }
    Without = 'infra.storage.update'
}
@{
    Name = 'Set-MkIoStorageAccount'
    Run = { Set-MkIoStorageAccount $account -Description "Least $(New-Guid)" }
    Without = 'infra.storage.get', 'infra.storage.update'
}
@{
    Name = 'Set-MkIoStorageAccount'; Way = 'where there is none'
    Prepare = { Remove-MkIoStorageAccount fresh -Force -ErrorAction Ignore }
    Run = { Set-MkIoStorageAccount fresh -SasUrl $sasUrl }
    Without = 'infra.storage.get', 'infra.storage.create'
}
@{
    Name = 'Remove-MkIoStorageAccount'
    Prepare = { $null = Set-MkIoStorageAccount fresh -SasUrl $sasUrl }
    Run = { Remove-MkIoStorageAccount fresh -Force }
    Without = 'infra.storage.delete'
}
@{
    Name = 'Remove-MkIoStorageAccount'; Way = 'to see what it would do'
    Run = { Remove-MkIoStorageAccount $account -WhatIf }
    Without = 'ams.asset.get'
}
@{
    Name = 'Test-MkIoStorageAccount'
    Run = { Test-MkIoStorageAccount $account }
    Without = 'infra.storage.get'
}
@{
    Name = 'Test-MkIoStorageAccount'; Way = 'up to the proof by an asset'
    Run = { Test-MkIoStorageAccount $account | Where-Object Result -eq Skip | ForEach-Object { throw $_.Message } }
    Without = 'ams.asset.get', 'ams.asset.update'
    # Without the rights on assets the other checks are still worth their answers.
    Says = 'The token may not ask for it'
}
@{ Name = 'Get-MkIoStorageCredential'; Run = { Get-MkIoStorageCredential $account } }
@{ Name = 'New-MkIoStorageCredential'; Run = { New-MkIoStorageCredential $account -SasUrl $sasUrl } }
@{
    Name = 'Remove-MkIoStorageCredential'
    Run = { Remove-MkIoStorageCredential $account (New-MkIoStorageCredential $account -SasUrl $sasUrl -Context $all).Id -Force }
    Without = 'infra.storagetoken.delete'
}
@{
    Name = 'Remove-MkIoStorageCredential'; Way = 'to see what it would do'
    Run = { Remove-MkIoStorageCredential $account (New-Guid) -WhatIf }
    Without = 'infra.storagetoken.get'
}
@{
    Name = 'Update-MkIoStorageCredential'
    # Each is to expire later than the one before.
    Prepare = { $expiry.Last = $expiry.Last.AddDays(1) }
    Run = { Update-MkIoStorageCredential $account -SasUrl (New-TestSas -Expires $expiry.Last) }
    Without = 'infra.storage.get', 'infra.storagetoken.get', 'infra.storagetoken.create', 'infra.storagetoken.delete', 'ams.asset.get'
}
@{
    Name = 'Update-MkIoStorageCredential'; Way = 'up to the proof by an asset'
    Prepare = { $expiry.Last = $expiry.Last.AddDays(1) }
    Run = { Update-MkIoStorageCredential $account -SasUrl (New-TestSas -Expires $expiry.Last) }
    Without = 'ams.asset.update'
    # The new credential is taken back then.
    Says = 'could not use it'
}
