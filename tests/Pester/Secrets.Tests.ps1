# A canary token and a canary signature go through everything that could show them; nothing may.
BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
    Reset-Emulator
    $sasUrl = New-TestSas
    $signature = [regex]::Match($sasUrl, 'sig=([^&]+)').Groups[1].Value
    $longerSasUrl = New-TestSas -Expires ([DateTimeOffset]::UtcNow.AddYears(2))
    $longerSignature = [regex]::Match($longerSasUrl, 'sig=([^&]+)').Groups[1].Value
    $googleKey = 'MIIcanaryOfTheGoogleKey'
    $keyFile, $brokenKeyFile = 'key.json', 'broken.json' | ForEach-Object { Join-Path $TestDrive $_ }
    $key = '{"type":"service_account","project_id":"p","private_key_id":"canaryOfTheKeyId","private_key":"' + $googleKey + '","client_email":"e@p.iam","client_id":"1","auth_uri":"u","token_uri":"u","auth_provider_x509_cert_url":"u","client_x509_cert_url":"u"}'
    $key | Set-Content $keyFile
    $key -replace '^{', '' | Set-Content $brokenKeyFile
    $canaries = @($services.Token, $services.S3SecretAccessKey, $googleKey, 'canaryOfTheKeyId')
    foreach ($secret in $signature, $longerSignature) { $canaries += $secret, [uri]::UnescapeDataString($secret) }

    function Should-HideSecrets {
        [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseApprovedVerbs', '', Justification = 'It reads like an assertion of Pester.')]
        param([string] $Text, [string] $Where)

        $Text | Should -Not -BeNullOrEmpty
        foreach ($canary in $canaries) { $Text.Contains($canary) | Should -BeFalse -Because "a secret is in $Where" }
    }
}

AfterAll { Disconnect-MkIo }

Describe 'Secrets' -Tag Slow {
    It 'are in none of the six streams, no error and no transcript' {
        $transcript = Join-Path $TestDrive transcript.txt
        $null = Start-Transcript $transcript
        $Error.Clear()
        $streams = & {
            $ErrorActionPreference = $VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'
            Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
            New-MkIoStorageAccount media -SasUrl $sasUrl
            New-MkIoStorageAccount media -SasUrl $sasUrl
            New-MkIoStorageAccount bucket -BucketName media-one -AccessKeyId $services.S3AccessKeyId -SecretAccessKey $services.S3SecretAccessKey
            New-MkIoStorageAccount bad -SasUrl ($sasUrl -replace 'sp=[a-z]+', 'sp=r')
            New-MkIoStorageAccount bad -SasUrl ($sasUrl -replace '\?', '/container?')
            New-MkIoStorageAccount bad -Url 'https://wrong host' -SasToken $sasUrl
            New-MkIoStorageAccount tampered -SasUrl ($sasUrl -replace 'se=[^&]+', 'se=2031-01-01T00%3A00%3A00Z')
            Set-MkIoStorageAccount media -SasUrl $sasUrl
            Test-MkIoStorageAccount -SasUrl $sasUrl -Probe | Format-List * -Force
            Test-MkIoStorageAccount -SasUrl ($sasUrl -replace 'se=[^&]+', 'se=2031-01-01T00%3A00%3A00Z') | Format-List * -Force
            Test-MkIoStorageAccount -Url $sasUrl -SasToken $sasUrl | Format-List * -Force
            Test-MkIoStorageAccount -Url ($sasUrl -replace '127.0.0.1:', 'no-such-host.invalid:') -SasToken $sasUrl | Format-List * -Force
            Test-MkIoStorageAccount -Url "http://127.0.0.1:9/a" -SasToken $sasUrl | Format-List * -Force
            Test-MkIoStorageAccount -BucketName media-one -AccessKeyId $services.S3AccessKeyId -SecretAccessKey $services.S3SecretAccessKey -Probe | Format-List * -Force
            Test-MkIoStorageAccount -BucketName media-one -AccessKeyId $services.S3SecretAccessKey -SecretAccessKey $services.S3SecretAccessKey | Format-List * -Force
            Test-MkIoStorageAccount -BucketName media-one -AccessKeyId AKIAAAAAAAAAAAAAAAAA -SecretAccessKey $services.S3SecretAccessKey | Format-List * -Force
            Test-MkIoStorageAccount -BucketName my-bucket -ServiceAccountKeyPath $keyFile | Format-List * -Force
            New-MkIoStorageAccount google -BucketName my-bucket -ServiceAccountKeyPath $keyFile
            New-MkIoStorageAccount google-2 -BucketName my-bucket -ServiceAccountKeyPath $brokenKeyFile
            Test-MkIoStorageAccount media | Format-List * -Force
            ConvertFrom-MkIoSasUrl $sasUrl | Format-List * -Force
            ConvertFrom-MkIoSasUrl $signature
            New-MkIoStorageCredential media -SasUrl $sasUrl
            New-MkIoStorageCredential media -SasToken ($sasUrl -replace 'sp=[a-z]+', 'sp=r')
            New-MkIoStorageCredential bucket -AccessKeyId $services.S3AccessKeyId -SecretAccessKey $services.S3SecretAccessKey
            New-MkIoStorageCredential google -ServiceAccountKeyPath $keyFile
            Update-MkIoStorageCredential media -SasUrl $longerSasUrl
            Update-MkIoStorageCredential media -SasUrl ($longerSasUrl -replace '127.0.0.1', 'elsewhere') -WhatIf
            Get-MkIoStorageAccount | Get-MkIoStorageCredential | Format-List * -Force
            Get-MkIoStorageAccount | Format-List * -Force
            Get-MkIoAsset nowhere
            Invoke-MkIoRestMethod -Method Put storage/raw -Body @{ spec = @{ type = 'Microsoft.Storage'; url = $services.BlobUrl; credential = @{ sasToken = "?$(($sasUrl -split '\?')[1])" } } }
            Get-MkIoContext | Format-List * -Force
        } *>&1 | Out-String -Width 4000
        $null = Stop-Transcript

        $streams | Should -Match 'VERBOSE|PUT /api'
        Should-HideSecrets $streams 'the streams'
        Should-HideSecrets ($Error | ForEach-Object { $_ | Format-List * -Force | Out-String -Width 4000; $_.Exception.ToString() } | Out-String -Width 4000) '$Error'
        Should-HideSecrets (Get-Content $transcript -Raw) 'the transcript'
    }

    It 'are not in what is exported' {
        $token = New-MkIoToken -ExpiresIn 1.00:00:00
        $canaries += $token.Token.Reveal()
        foreach ($item in (Get-MkIoContext), (Get-MkIoStorageAccount media), (Get-MkIoStorageAccount bucket), (ConvertFrom-MkIoSasUrl $sasUrl), @(Get-MkIoStorageCredential media)[0], @(Get-MkIoStorageCredential bucket)[0], @(Get-MkIoStorageCredential google)[0], @(Test-MkIoStorageAccount -SasUrl $sasUrl)[0], $token) {
            $file = Join-Path $TestDrive item.xml
            $item | Export-Clixml $file -Depth 6
            Should-HideSecrets (Get-Content $file -Raw) "the export of $($item.PSTypeNames[0])"
            Should-HideSecrets ($item | ConvertTo-Json -Depth 6 -WarningAction SilentlyContinue) "the JSON of $($item.PSTypeNames[0])"
            Should-HideSecrets ($item.ToString()) "the text of $($item.PSTypeNames[0])"
        }
    }

    It 'are not in an error about the service repeating them' {
        $failure = { Connect-MkIo demo -BaseUrl $services.BaseUrl -Token 'canary-that-is-wrong' } | Should -Throw -PassThru
        ($failure | Format-List * -Force | Out-String) + $failure.Exception.ToString() | Should -Not -Match 'canary-that-is-wrong'
    }
}
