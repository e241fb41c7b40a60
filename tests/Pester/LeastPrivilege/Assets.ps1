# Assets, their files and their filters.
@{ Name = 'Get-MkIoAsset'; Run = { Get-MkIoAsset -First 1 } }
@{
    Name = 'New-MkIoAsset'
    Prepare = { Remove-MkIoAsset least -Force -ErrorAction Ignore }
    Run = { New-MkIoAsset least -StorageAccountName $account -Container least }
    Without = 'ams.asset.get', 'ams.asset.create'
}
@{
    Name = 'New-MkIoAsset'; Way = 'of a container whose storage account is to be found'
    Prepare = { Remove-MkIoStorageAccount fresh -Force -ErrorAction Ignore; Remove-MkIoAsset found -Force -ErrorAction Ignore }
    Run = { $container | New-MkIoAsset }
    Without = 'infra.storage.get'
}
@{
    Name = 'Set-MkIoAsset'
    Prepare = { $null = Set-MkIoAsset least -StorageAccountName $account -Container least -Description old }
    Run = { Set-MkIoAsset least -Description new }
    Without = 'ams.asset.get', 'ams.asset.update'
}
@{
    Name = 'Set-MkIoAsset'; Way = 'where there is none'
    Prepare = { Remove-MkIoAsset least -Force -ErrorAction Ignore }
    Run = { Set-MkIoAsset least -StorageAccountName $account -Container least }
    Without = 'ams.asset.get', 'ams.asset.create'
}
@{
    Name = 'Set-MkIoAsset'; Way = 'of a container whose storage account is to be found'
    Prepare = { Remove-MkIoStorageAccount fresh -Force -ErrorAction Ignore; Remove-MkIoAsset found -Force -ErrorAction Ignore }
    Run = { $container | Set-MkIoAsset }
    Without = 'infra.storage.get'
}
@{
    Name = 'Remove-MkIoAsset'
    Prepare = { $null = Set-MkIoAsset least -StorageAccountName $account -Container least }
    Run = { Remove-MkIoAsset least -Force }
    Without = 'ams.asset.delete'
}
@{
    Name = 'Remove-MkIoAsset'; Way = 'to see what it would do'
    Run = { Remove-MkIoAsset film -WhatIf }
    Without = 'ams.asset.get'
}
@{ Name = 'Get-MkIoAssetFile'; Run = { Get-MkIoAssetFile film } }
@{ Name = 'Save-MkIoAssetFile'; Run = { Save-MkIoAssetFile film *.mp4 -Destination $folder -Force } }
@{ Name = 'Send-MkIoAssetFile'; Run = { Send-MkIoAssetFile film $folder/sent.txt -SasToken ($sasUrl -replace '^[^?]*') -Force } }
@{ Name = 'Get-MkIoAssetFilter'; Run = { Get-MkIoAssetFilter film } }
@{
    Name = 'New-MkIoAssetFilter'
    Prepare = { Remove-MkIoAssetFilter least -Asset film -Force -ErrorAction Ignore }
    Run = { New-MkIoAssetFilter film least -FirstQuality 1 }
}
@{
    Name = 'Set-MkIoAssetFilter'
    Prepare = { $null = Set-MkIoAssetFilter film least -FirstQuality 1 }
    Run = { Set-MkIoAssetFilter film least -FirstQuality 2 }
    Without = 'ams.assetfilter.get', 'ams.assetfilter.update'
}
@{
    Name = 'Set-MkIoAssetFilter'; Way = 'where there is none'
    Prepare = { Remove-MkIoAssetFilter least -Asset film -Force -ErrorAction Ignore }
    Run = { Set-MkIoAssetFilter film least -FirstQuality 1 }
    Without = 'ams.assetfilter.create'
}
@{
    Name = 'Remove-MkIoAssetFilter'
    Prepare = { $null = Set-MkIoAssetFilter film least -FirstQuality 1 }
    Run = { Remove-MkIoAssetFilter least -Asset film -Force }
}
@{ Name = 'Get-MkIoAccountFilter'; Run = { Get-MkIoAccountFilter } }
@{
    Name = 'New-MkIoAccountFilter'
    Prepare = { Remove-MkIoAccountFilter least -Force -ErrorAction Ignore }
    Run = { New-MkIoAccountFilter least -FirstQuality 1 }
}
@{
    Name = 'Set-MkIoAccountFilter'
    Prepare = { $null = Set-MkIoAccountFilter least -FirstQuality 1 }
    Run = { Set-MkIoAccountFilter least -FirstQuality 2 }
    Without = 'ams.accountfilter.get', 'ams.accountfilter.update'
}
@{
    Name = 'Set-MkIoAccountFilter'; Way = 'where there is none'
    Prepare = { Remove-MkIoAccountFilter least -Force -ErrorAction Ignore }
    Run = { Set-MkIoAccountFilter least -FirstQuality 1 }
    Without = 'ams.accountfilter.create'
}
@{
    Name = 'Remove-MkIoAccountFilter'
    Prepare = { $null = Set-MkIoAccountFilter least -FirstQuality 1 }
    Run = { Remove-MkIoAccountFilter least -Force }
}
