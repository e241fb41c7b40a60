# A file of 2 GiB up into Azurite and down again, the download cut once in the middle, and up into S3: the bytes are the same,
# and memory is that of a file of 128 MiB.
$sizes = [ordered]@{ small = 128MB; large = 2GB }
$folder = (New-Item (Join-Path ([IO.Path]::GetTempPath()) "mkio-files-$([guid]::NewGuid())") -ItemType Directory).FullName
$azurite = Start-LocalAzurite
$s3 = Start-LocalS3 benchmark
$env:AWS_ENDPOINT_URL_S3 = $s3.Values.S3_ENDPOINT
Start-BenchmarkService '--storage-check', 'on', '--s3-endpoint', $s3.Values.S3_ENDPOINT
$sas = New-LocalSas -BlobUrl $azurite.Values.AZURITE_BLOB_URL
$key = "-AccessKeyId '$($s3.Values.S3_ACCESS_KEY_ID)' -SecretAccessKey '$($s3.Values.S3_SECRET_ACCESS_KEY)'"

# Random bytes, so that nothing on the way can make them fewer; made in pieces, so that this process stays small.
function New-RandomFile([string] $Path, [long] $Length) {
    $random, $piece = [Random]::new(1), [byte[]]::new(16MB)
    $stream = [IO.File]::Create($Path)
    try {
        for ($left = $Length; $left -gt 0; $left -= $piece.Length) {
            $random.NextBytes($piece)
            $stream.Write($piece, 0, $piece.Length)
        }
    }
    finally { $stream.Dispose() }
}

# The seconds that a command takes in a process of its own, and that process's peak of memory in MiB.
function Measure-Transfer([string] $Command) {
    $seconds, $peak = Invoke-Measured @"
`$null = Connect-MkIo
(Measure-Command { $Command }).TotalSeconds
Get-PeakMemory
"@
    [pscustomobject]@{ Seconds = [double]$seconds; Peak = [double]$peak }
}

try {
    $null = Invoke-Measured @"
`$null = Connect-MkIo
`$null = New-MkIoStorageAccount azure -SasUrl '$sas'
`$null = New-MkIoStorageAccount s3 -BucketName benchmark $key
`$null = New-MkIoAsset azure -StorageAccountName azure -Container benchmark
`$null = New-MkIoAsset s3 -StorageAccountName s3
"@
    $results = foreach ($name in $sizes.Keys) {
        $file = Join-Path $folder "$name.bin"
        New-RandomFile $file $sizes[$name]
        $up = Measure-Transfer "Send-MkIoAssetFile azure '$file' -SasUrl '$sas'"
        $null = Invoke-Service Post settings '{"cutDownloads":1}'
        $down = Measure-Transfer "Save-MkIoAssetFile azure $name.bin -Destination '$folder/back'"
        $same = (Get-FileHash $file).Hash -eq (Get-FileHash "$folder/back/$name.bin").Hash
        $bucket = Measure-Transfer "Send-MkIoAssetFile s3 '$file' $key"
        Remove-Item $file, "$folder/back/$name.bin"
        [pscustomobject]@{ Up = $up; Down = $down; S3 = $bucket; Same = $same }
    }

    $small, $large = $results
    foreach ($way in @(@{ Key = 'Up'; Name = 'up into Azurite' }, @{ Key = 'Down'; Name = 'down from Azurite, cut once' }, @{ Key = 'S3'; Name = 'up into S3' })) {
        $one, $many = $small.($way.Key), $large.($way.Key)
        $growth = $many.Peak / $one.Peak
        New-Row "peak memory, 2 GiB $($way.Name)" ('{0:0} MiB against {1:0} MiB for 128 MiB, {2:0.0} s' -f $many.Peak, $one.Peak, $many.Seconds) $growth '<= 1.25, same bytes' ($growth -le 1.25 -and $large.Same)
    }
}
finally {
    $env:AWS_ENDPOINT_URL_S3 = $null
    Remove-Item $folder -Recurse
}
