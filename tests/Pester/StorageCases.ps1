# The storages of Test-MkIoStorageAccount.Tests.ps1. Dot-sourced.
#
# A broken one names the check that has to find it. What is wrong stands in Sas (parameters of New-TestSas), S3, Google,
# Url or Edit (of the URL and the SAS); without that the storage is as recommended, and has to pass.
$tomorrow = [DateTimeOffset]::UtcNow.AddDays(1)
$broken = @(
    # Azure: what is pasted
    @{ Storage = 'URL without https://'; Check = 'StorageUrl'; Url = { param($url) $url -replace '^https?://' } }
    @{ Storage = 'URL of a container'; Check = 'StorageUrl'; Url = { param($url) "$url/videos" } }
    @{ Storage = 'URL of a blob'; Check = 'StorageUrl'; Url = { param($url) "$url/videos/film.mp4" } }
    @{ Storage = 'connection string'; Check = 'StorageUrl'; Url = { param($url) "BlobEndpoint=$url" } }
    @{ Storage = 'URL of the file service'; Check = 'StorageUrl'; CloudUrl = 'https://mymedia.file.core.windows.net'; Mended = 'https://mymedia.blob.core.windows.net' }
    @{ Storage = 'URL of the data lake service'; Check = 'StorageUrl'; CloudUrl = 'https://mymedia.dfs.core.windows.net'; Mended = 'https://mymedia.blob.core.windows.net' }
    @{ Storage = 'URL of the static website'; Check = 'StorageUrl'; CloudUrl = 'https://mymedia.web.core.windows.net'; Mended = 'https://mymedia.blob.core.windows.net' }
    @{ Storage = 'plain http'; Check = 'StorageUrl'; CloudUrl = 'http://mymedia.blob.core.windows.net'; Mended = 'https://mymedia.blob.core.windows.net' }
    @{ Storage = 'account that does not exist'; Check = 'SasAccepted'; Url = { param($url) $url -replace 'devstoreaccount1', 'nosuchaccount' } }
    @{ Storage = 'account whose name nobody knows'; Check = 'SasAccepted'; Url = { 'https://no-such-account.invalid' } }
    @{ Storage = 'nothing answers'; Check = 'SasAccepted'; Result = 'Warning'; Url = { 'http://127.0.0.1:9/devstoreaccount1' } }
    @{ Storage = 'no SAS'; Check = 'SasSignature'; Edit = { '' } }
    @{ Storage = 'an account key in place of a SAS'; Check = 'SasSignature'; Edit = { 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq' } }
    @{ Storage = 'SAS without its signature'; Check = 'SasSignature'; Edit = { param($sas) $sas -replace '&sig=[^&]+' } }
    # Azure: each box unticked in turn
    @{ Storage = 'without Read'; Check = 'SasPermissions'; Sas = @{ Permissions = 'wdlac' } }
    @{ Storage = 'without Write'; Check = 'SasPermissions'; Sas = @{ Permissions = 'rdlac' } }
    @{ Storage = 'without Delete'; Check = 'SasPermissions'; Sas = @{ Permissions = 'rwlac' } }
    @{ Storage = 'without List'; Check = 'SasPermissions'; Sas = @{ Permissions = 'rwdac' } }
    @{ Storage = 'without Add'; Check = 'SasPermissions'; Sas = @{ Permissions = 'rwdlc' } }
    @{ Storage = 'without Create'; Check = 'SasPermissions'; Sas = @{ Permissions = 'rwdla' } }
    @{ Storage = 'Read and List alone'; Check = 'SasPermissions'; Sas = @{ Permissions = 'rl' } }
    @{ Storage = 'file service only'; Check = 'SasServices'; Sas = @{ Services = 'f' } }
    @{ Storage = 'queue service only'; Check = 'SasServices'; Sas = @{ Services = 'q' } }
    @{ Storage = 'table service only'; Check = 'SasServices'; Sas = @{ Services = 't' } }
    @{ Storage = 'objects only'; Check = 'SasResourceTypes'; Sas = @{ ResourceTypes = 'o' } }
    @{ Storage = 'containers only'; Check = 'SasResourceTypes'; Sas = @{ ResourceTypes = 'c' } }
    @{ Storage = 'service only'; Check = 'SasResourceTypes'; Sas = @{ ResourceTypes = 's' } }
    @{ Storage = 'expired'; Check = 'SasExpiry'; Sas = @{ Expires = $tomorrow.AddDays(-2) } }
    @{ Storage = 'expires in ten days'; Check = 'SasExpiry'; Result = 'Warning'; Sas = @{ Expires = $tomorrow.AddDays(9) } }
    @{ Storage = 'no expiry'; Check = 'SasExpiry'; Edit = { param($sas) $sas -replace '&se=[^&]+' } }
    @{ Storage = 'expiry that is no time'; Check = 'SasExpiry'; Edit = { param($sas) $sas -replace '&se=[^&]+', '&se=soon' } }
    @{ Storage = 'not yet valid'; Check = 'SasStart'; Sas = @{ Starts = $tomorrow; Expires = $tomorrow.AddYears(1) } }
    @{ Storage = 'https only, and the URL is http'; Check = 'SasProtocol'; Sas = @{ Protocol = 'https' } }
    @{ Storage = 'http only'; Check = 'SasProtocol'; CloudUrl = 'https://mymedia.blob.core.windows.net'; Mended = 'https://mymedia.blob.core.windows.net'; Edit = { param($sas) $sas -replace 'spr=[^&]+', 'spr=http' } }
    @{ Storage = 'one IP address'; Check = 'SasIpRange'; Result = 'Warning'; Sas = @{ Ip = '10.0.0.1' } }
    @{ Storage = 'SAS of a container'; Check = 'SasKind'; Sas = @{ Kind = 'container' } }
    @{ Storage = 'SAS of a user'; Check = 'SasKind'; Sas = @{ Kind = 'user' } }
    @{ Storage = 'stored access policy, since deleted'; Check = 'SasPolicy'; Sas = @{ Kind = 'policy' } }
    # Azure: what only the account knows
    @{ Storage = 'signature of another key'; Check = 'SasAccepted'; Edit = { param($sas) $sas -replace 'sig=.{6}', 'sig=AAAAAA' } }
    @{ Storage = 'signature cut short'; Check = 'SasAccepted'; Edit = { param($sas) $sas.Substring(0, $sas.Length - 8) -replace '%.?$' } }
    @{ Storage = 'expiry edited by hand'; Check = 'SasAccepted'; Edit = { param($sas) $sas -replace '&se=[^&]+', '&se=2035-01-01T00%3A00%3A00Z' } }
    @{ Storage = 'permissions edited by hand'; Check = 'SasAccepted'; Sas = @{ Permissions = 'rl' }; Edit = { param($sas) $sas -replace 'sp=rl', 'sp=rwdlac' } }
    @{ Storage = 'container that does not exist'; Check = 'ListBlobs'; More = @{ Container = 'no-such-container' }; MendedMore = @{ Container = 'films' } }
    # S3: what is pasted
    @{ Storage = 'bucket in the wrong case'; Check = 'BucketName'; S3 = @{ BucketName = 'Media-One' } }
    @{ Storage = 'bucket with s3://'; Check = 'BucketName'; S3 = @{ BucketName = 's3://media-one' } }
    @{ Storage = 'bucket with a path'; Check = 'BucketName'; S3 = @{ BucketName = 'media-one/films' } }
    @{ Storage = 'key id of another form'; Check = 'AccessKeyId'; S3 = @{ AccessKeyId = 'my-user' } }
    @{ Storage = 'key id in the wrong case'; Check = 'AccessKeyId'; S3 = @{ AccessKeyId = 'akiamkiotests0000001' } }
    @{ Storage = 'temporary key'; Check = 'AccessKeyId'; Result = 'Warning'; S3 = @{ AccessKeyId = 'ASIAMKIOTESTS0000001' } }
    @{ Storage = 'secret cut short'; Check = 'SecretAccessKey'; S3 = @{ SecretAccessKey = 'mkio+tests/only' } }
    # S3: what only AWS knows
    @{ Storage = 'key that was deleted'; Check = 'KeyAccepted'; S3 = @{ AccessKeyId = 'AKIAMKIODELETED00001' } }
    @{ Storage = 'secret of another key'; Check = 'KeyAccepted'; S3 = @{ SecretAccessKey = 'k' * 40 } }
    @{ Storage = 'bucket that does not exist'; Check = 'BucketExists'; S3 = @{ BucketName = 'no-such-bucket' } }
    @{ Storage = 'bucket of another account'; Check = 'BucketExists'; S3 = @{ BucketName = 'not-ours' } }
    @{ Storage = 'bucket in another region than asked'; Check = 'BucketRegion'; Result = 'Warning'; More = @{ Region = 'eu-central-1' }; S3 = @{ BucketName = 'media-one' }; MendedMore = @{ Region = 'us-east-1' } }
    @{ Storage = 'key without ListBucket'; Check = 'ListBucket'; S3 = @{ AccessKeyId = 'AKIAMKIONOLIST000001' } }
    @{ Storage = 'key without GetObject'; Check = 'GetObject'; S3 = @{ AccessKeyId = 'AKIAMKIONOGET0000001' } }
    @{ Storage = 'key without PutObject'; Check = 'PutObject'; More = @{ Probe = $true }; S3 = @{ AccessKeyId = 'AKIAMKIONOPUT0000001' } }
    @{ Storage = 'key without DeleteObject'; Check = 'DeleteObject'; More = @{ Probe = $true }; S3 = @{ AccessKeyId = 'AKIAMKIONODELETE0001' } }
    @{ Storage = 'key without any right'; Check = 'ListBucket'; S3 = @{ AccessKeyId = 'AKIAMKIONOTHING00001' } }
    # Google: what is pasted
    @{ Storage = 'bucket with gs://'; Check = 'BucketName'; Google = @{ BucketName = 'gs://my-bucket' } }
    @{ Storage = 'key of a person'; Check = 'ServiceAccountKey'; Google = @{ Type = 'authorized_user' } }
    @{ Storage = 'key file without its private key'; Check = 'ServiceAccountKey'; Google = @{ Without = 'private_key' } }
    @{ Storage = 'key file that is no JSON'; Check = 'ServiceAccountKey'; Google = @{ Text = 'my key' } }
)

$longest = 'm' * 63
$good = @(
    @{ Kind = 'Azure'; Storage = 'as recommended' }
    @{ Kind = 'Azure'; Storage = 'all services'; Sas = @{ Services = 'bfqt' } }
    @{ Kind = 'Azure'; Storage = 'all resource types'; Sas = @{ ResourceTypes = 'sco' } }
    @{ Kind = 'Azure'; Storage = 'more permissions'; Sas = @{ Permissions = 'rwdlacuptf' } }
    @{ Kind = 'Azure'; Storage = 'a start in the past'; Sas = @{ Starts = $tomorrow.AddDays(-3) } }
    @{ Kind = 'Azure'; Storage = 'an expiry in ten years'; Sas = @{ Expires = $tomorrow.AddYears(10) } }
    @{ Kind = 'Azure'; Storage = 'an expiry in 31 days'; Sas = @{ Expires = $tomorrow.AddDays(31) } }
    @{ Kind = 'Azure'; Storage = 'a slash at the end'; Url = { param($url) "$url/" } }
    @{ Kind = 'Azure'; Storage = 'the host by its name'; Url = { param($url) $url -replace '127.0.0.1', 'localhost' } }
    @{ Kind = 'Azure'; Storage = 'no question mark'; Edit = { param($sas) $sas.TrimStart('?') } }
    @{ Kind = 'Azure'; Storage = 'a container of its own'; More = @{ Container = 'films' } }
    @{ Kind = 'S3'; Storage = 'as recommended'; S3 = @{} }
    @{ Kind = 'S3'; Storage = 'another bucket'; S3 = @{ BucketName = 'media-two' } }
    @{ Kind = 'S3'; Storage = 'another region'; S3 = @{ BucketName = 'media-eu' } }
    @{ Kind = 'S3'; Storage = 'another region that was asked for'; S3 = @{ BucketName = 'media-eu' }; More = @{ Region = 'eu-central-1' } }
    @{ Kind = 'S3'; Storage = 'a region that was asked for'; S3 = @{}; More = @{ Region = 'us-east-1' } }
    @{ Kind = 'S3'; Storage = 'a bucket with dots'; S3 = @{ BucketName = 'media.example.com' } }
    @{ Kind = 'S3'; Storage = 'a bucket of digits'; S3 = @{ BucketName = '123' } }
    @{ Kind = 'S3'; Storage = 'the longest name'; S3 = @{ BucketName = $longest } }
    @{ Kind = 'S3'; Storage = 'a key with the four rights'; S3 = @{ AccessKeyId = 'AKIAMKIOLEAST0000001' } }
    @{ Kind = 'S3'; Storage = 'an empty bucket'; S3 = @{ BucketName = 'media-empty' } }
    @{ Kind = 'Google'; Storage = 'as recommended'; Google = @{} }
    @{ Kind = 'Google'; Storage = 'dots'; Google = @{ BucketName = 'media.example.com' } }
    @{ Kind = 'Google'; Storage = 'underscores'; Google = @{ BucketName = 'my_media' } }
    @{ Kind = 'Google'; Storage = 'digits'; Google = @{ BucketName = '123' } }
    @{ Kind = 'Google'; Storage = 'a long name with dots'; Google = @{ BucketName = "$longest.$longest" } }
    @{ Kind = 'Google'; Storage = 'more fields'; Google = @{ Extra = 'universe_domain' } }
    @{ Kind = 'Google'; Storage = 'without certificate URLs'; Google = @{ Without = 'client_x509_cert_url' } }
    @{ Kind = 'Google'; Storage = 'without a client id'; Google = @{ Without = 'client_id' } }
    @{ Kind = 'Google'; Storage = 'a short name'; Google = @{ BucketName = 'abc' } }
    @{ Kind = 'Google'; Storage = 'hyphens'; Google = @{ BucketName = 'my-media-2026' } }
)
