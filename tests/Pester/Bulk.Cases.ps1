# The calls with which Bulk.Every.Tests.ps1 tries -ThrottleLimit and -TotalCount: one for each cmdlet that has them. Dot-sourced.
#   Name      the cmdlet
#   Row       what it takes as item $n
#   With      its other arguments
#   Before    what is done before each run, outside of what is looked at
#   Show      what of a result is compared
#   After     what is compared where there is no result
#   InTurn    it works on items one after the other, or not at MK.IO
#   Beside    requests that it sends beside its work on items, to find them
function Get-BulkCase {
    # How things are made; what has no name of its own is named t-1 and so on.
    $nouns = @{
        AccountFilter    = @{ With = { @{ FirstQuality = 1 } } }
        Asset            = @{ With = { @{ StorageAccountName = 'bulk' } } }
        AssetFilter      = @{ With = { @{ FirstQuality = 1 } }; Row = { param($n) @{ Name = "t-$n"; AssetName = 'f-1' } } }
        Content          = @{ With = { @{} } }
        ContentKeyPolicy = @{ With = { @{ ClearKey = $true; OpenRestriction = $true } } }
        Destination      = @{ With = { @{ Type = 'UDP'; Url = 'udp://239.0.0.1:1234' } } }
        LiveChannel      = @{ With = { @{ Asset = 'f-1'; Config = 'hd' } } }
        LiveEvent        = @{ With = { @{} } }
        LiveOutput       = @{ With = { @{ Asset = 'f-1'; ArchiveWindow = [timespan]'1:00:00' } }; Row = { param($n) @{ Name = "t-$n"; LiveEventName = "stage-$n" } } }
        Source           = @{ With = { @{ Type = 'SRTListener'; NetworkName = 'internet' } } }
        StreamingPolicy  = @{ With = { @{ Encryption = 'Cenc'; Protocol = 'Dash' } } }
        Transform        = @{ With = { @{ BuiltInPreset = 'H264SingleBitrateSD' } } }
        WebhookRule      = @{ With = { @{ Url = 'https://example.com/'; Event = 'MediaKind.JobFinished' } } }
        # What Set- can't create.
        StreamingLocator = @{ With = { @{} }; Row = { param($n) @{ Name = "f-$n"; AssetName = "f-$n" } }; Change = { @{ Suppressed = $true } } }
        StreamingEndpoint = @{ With = { @{} }; Change = { @{ Description = 'changed' } } }
        Team             = @{ With = { @{} }; Change = { @{ Description = 'changed' } } }
    }
    $named = { param($n) @{ Name = "t-$n" } }
    foreach ($noun in $nouns.Keys) {
        $kind = $nouns[$noun]
        $case = @{ Noun = $noun; Row = if ($kind['Row']) { $kind.Row } else { $named }; With = $kind.With; Make = $kind.With; Show = { $_.Name } }
        $case + @{ Name = "New-MkIo$noun"; Before = { Remove-Item8 $case } }
        if ($kind['Change']) { (Get-Copy $case @{ With = $kind.Change }) + @{ Name = "Set-MkIo$noun"; Before = { New-Item8 $case } } }
        else { $case + @{ Name = "Set-MkIo$noun"; Before = { Remove-Item8 $case } } }
        (Get-Copy $case @{ With = { @{ Force = $true } } }) + @{ Name = "Remove-MkIo$noun"; Before = { New-Item8 $case } }
    }

    foreach ($noun in 'StreamingEndpoint', 'LiveEvent', 'LiveChannel') {
        $case = @{ Noun = $noun; Row = $named; With = { @{ Confirm = $false; PassThru = $true } }; Make = $nouns[$noun].With
            After = { & "Get-MkIo$($case.Noun)" t-* -Context $direct | ForEach-Object { "$($_.Name) $($_.State) $($_.PSObject.Properties['ScaleUnits'].Value)" } | Sort-Object }
        }
        $case + @{ Name = "Start-MkIo$noun"; Before = { New-Item8 $case; Set-Running8 $case $false } }
        $case + @{ Name = "Stop-MkIo$noun"; Before = { New-Item8 $case; Set-Running8 $case $true } }
        if ($noun -ne 'StreamingEndpoint') { continue }
        $case + @{ Name = "Restart-MkIo$noun"; Before = { New-Item8 $case; Set-Running8 $case $true } }
        (Get-Copy $case @{ With = { @{ ScaleUnits = 2; PassThru = $true } } }) + @{ Name = "Resize-MkIo$noun"; Before = { New-Item8 $case } }
    }

    $job = @{ Show = { $_.Name }; Row = { param($n) @{ Name = "t-$n"; TransformName = 'hd' } }; With = { @{} }; Before = { Start-Job8 } }
    Get-Copy $job @{ Name = 'Set-MkIoJob'; With = { @{ Priority = 'High' } } }
    Get-Copy $job @{ Name = 'Stop-MkIoJob'; With = { @{ PassThru = $true } }; After = { Get-MkIoJob hd t-* -Context $direct | ForEach-Object { "$($_.Name) $($_.State)" } | Sort-Object } }
    Get-Copy $job @{ Name = 'Remove-MkIoJob'; With = { @{ Force = $true } } }
    @{ Name = 'Start-MkIoJob'; Row = { param($n) @{ InputAsset = "f-$n"; OutputAsset = 'f-1'; TransformName = 'hd' } }; With = { @{} }; Before = {}; Show = { $_.InputAssets } }

    $read = @{ Row = { param($n) @{ Name = "s-$n" } }; With = { @{} }; Before = {} }
    $read + @{ Name = 'Get-MkIoContentKeyPolicySecret'; Show = { $_.Name } }
    $read + @{ Name = 'Get-MkIoStreamingLocatorKey'; Show = { "$($_.PolicyName) $($_.Type)" } }
    $read + @{ Name = 'Get-MkIoStreamingLocatorPath'; Show = { $_.StreamingLocatorName } }
    @{ Name = 'Get-MkIoStreamingUrl'; Row = { param($n) "f-$n" }; With = { @{} }; Before = {}; Show = { "$($_.Asset) $($_.AssetName)" } }
    @{ Name = 'Get-MkIoAssetFile'; Row = { param($n) "f-$n" }; With = { @{} }; Before = {}; Show = { $_.AssetName } }
    @{ Name = 'Save-MkIoAssetFile'; Row = { param($n) "f-$n" }; With = { @{ Destination = "$folder/saved-{assetname}"; Force = $true; PassThru = $true } }; Before = {}; Show = { "$_" }; InTurn = $true; Beside = 1 }
    @{ Name = 'Send-MkIoAssetFile'; Row = { param($n) "$folder/sent-$n.txt" }; With = { @{ Asset = 'f-1'; SasUrl = $sasUrl; Force = $true; PassThru = $true } }; Before = {}; Show = { "$_" }; InTurn = $true }
    @{ Name = 'Publish-MkIoAsset'; Row = { param($n) "f-$n" }; With = { @{} }; Before = { 1..8 | ForEach-Object { "f-$_" } | Remove-MkIoStreamingLocator -Force -ErrorAction Ignore -WarningAction Ignore }; Show = { $_.AssetName } }
    @{ Name = 'Remove-MkIoStorageAccount'; Row = $named; With = { @{ Force = $true } }; Before = { 1..8 | ForEach-Object { $null = Set-MkIoStorageAccount "t-$_" -SasUrl $sasUrl -SkipCheck } }; Show = { $_ } }
    @{ Name = 'New-MkIoInvite'; Row = { param($n) @{ Email = "t-$n@example.com" } }; With = { @{} }; Before = { Get-MkIoInvite | Remove-MkIoInvite -Force }; Show = { $_.Email } }
    # A project is not removed by any cmdlet: each run has others.
    @{ Name = 'New-MkIoProject'; Row = { param($n) @{ Name = "t$($runs.Count)-$n" } }; With = { @{ Location = 'uksouth'; PaymentMethodId = $paymentMethod } }; Before = { $runs.Count++ }; Show = { $_.Name -replace '^t\d+' } }
    @{ Name = 'Set-MkIoProject'; Row = { param($n) @{ Name = "t1-$n" } }; With = { @{ DisplayName = "Run $($runs.Count)" } }; Before = { $runs.Count++ }; Show = { $_.Name } }
    # There is one, and work on the same thing is done in turn.
    @{ Name = 'Set-MkIoPaymentMethod'; Row = { @{ Id = $paymentMethod } }; With = { @{ DisplayName = "Run $($runs.Count)" } }; Before = { $runs.Count++ }; Show = { $_.Id }; InTurn = $true }
}

function Get-Copy([hashtable] $Case, [hashtable] $Other) {
    $copy = $Case.Clone()
    foreach ($key in $Other.Keys) { $copy[$key] = $Other[$key] }
    $copy
}
