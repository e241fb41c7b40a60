# The calls with which Paging.Tests.ps1 tests the parameters that all lists have: one for each cmdlet that has -First. Dot-sourced.
#   Name     the cmdlet
#   With     its other arguments
#   Make     makes the items of these names, more than a page; none where they are there from the start
#   Count    how many of them, where a page is all that can be had
#   Labels   makes an item that has the label 'paging'; of cmdlets that have -LabelKey
#   Binds    the parameters that are tried
function Get-PagingCase {
    $rows = { $args[0] | ForEach-Object { [pscustomobject]@{ Name = $_ } } }
    $cases = @(
        @{ Noun = 'AccountFilter'; Make = { & $rows $names | New-MkIoAccountFilter -FirstQuality 1 } }
        @{ Noun = 'Asset'; Make = { $names | New-MkIoAsset -StorageAccountName paging }; Labels = { New-MkIoAsset $_ -StorageAccountName paging -Label @{ paging = 'yes' } } }
        @{ Noun = 'AssetFilter'; With = @{ Asset = 'paged' }; Make = { $names | ForEach-Object { [pscustomobject]@{ Name = $_; AssetName = 'paged' } } | New-MkIoAssetFilter -FirstQuality 1 } }
        @{ Noun = 'Content'; Make = { & $rows $names | New-MkIoContent }; Labels = { New-MkIoContent $_ -Label @{ paging = 'yes' } } }
        @{ Noun = 'ContentKeyPolicy'; Make = { & $rows $names | New-MkIoContentKeyPolicy -ClearKey -OpenRestriction } }
        @{ Noun = 'Destination'; Make = { & $rows $names | New-MkIoDestination -Type UDP -Url udp://239.0.0.1:1234 }; Labels = { New-MkIoDestination $_ -Type UDP -Url udp://239.0.0.1:1234 -Label @{ paging = 'yes' } } }
        @{ Noun = 'Job'; With = @{ Transform = 'paged' }; Make = { $names | ForEach-Object { Start-MkIoJob paged paged paged -Name $_ } } }
        @{ Noun = 'LiveChannel'; Make = { & $rows $names | New-MkIoLiveChannel -Asset paged -Config hd }; Labels = { New-MkIoLiveChannel $_ -Asset paged -Config hd -Label @{ paging = 'yes' } } }
        @{ Noun = 'LiveEvent'; Make = { & $rows $names | New-MkIoLiveEvent }; Labels = { New-MkIoLiveEvent $_ -Tag @{ paging = 'yes' } } }
        @{ Noun = 'LiveOutput'; With = @{ LiveEvent = 'paged' }; Make = { $names | ForEach-Object { [pscustomobject]@{ Name = $_; LiveEventName = 'paged' } } | New-MkIoLiveOutput -Asset paged -ArchiveWindow 1:00:00 } }
        @{ Noun = 'Location'; Uncounted = $true }
        @{ Noun = 'Project'; Make = { & $rows $names | New-MkIoProject -Location uksouth -PaymentMethodId (Get-MkIoPaymentMethod).Id } }
        @{ Noun = 'Source'; Make = { & $rows $names | New-MkIoSource -Type SRTListener -NetworkName internet }; Labels = { New-MkIoSource $_ -Type SRTListener -NetworkName internet -Label @{ paging = 'yes' } } }
        @{ Noun = 'StorageAccount'; Make = { $names | ForEach-Object { New-MkIoStorageAccount $_ -SasUrl $sasUrl -SkipCheck } } }
        @{ Noun = 'StreamingEndpoint'; Make = { & $rows $names | New-MkIoStreamingEndpoint } }
        @{ Noun = 'StreamingLocator'; Make = { $names | ForEach-Object { New-MkIoStreamingLocator $_ -Asset paged } } }
        @{ Noun = 'StreamingPolicy'; Make = { & $rows $names | New-MkIoStreamingPolicy -Encryption Cenc -Protocol Dash } }
        @{ Noun = 'Transform'; Make = { & $rows $names | New-MkIoTransform -BuiltInPreset H264SingleBitrateSD } }
        # The contract has no next link for this list, so that more than a page can't be had.
        @{ Noun = 'WebhookRule'; Uncounted = $true; Count = 20; Make = { & $rows $names | New-MkIoWebhookRule -Url https://example.com/ -Event MediaKind.JobFinished } }
    )
    foreach ($case in $cases) {
        $case.Name = "Get-MkIo$($case.Noun)"
        $case.Rows = $rows
        if (-not $case['With']) { $case.With = @{} }
        $case.Binds = @('First', 'Skip', 'IncludeTotalCount', 'Filter', 'OrderBy') + @(if ($case['Labels']) { 'LabelKey' })
        $case
    }
}
