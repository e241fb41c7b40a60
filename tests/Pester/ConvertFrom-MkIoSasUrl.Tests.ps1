BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-TestModule
    $services = Start-TestServices
}

Describe 'ConvertFrom-MkIoSasUrl' {
    It 'takes a SAS URL apart' {
        $sas = ConvertFrom-MkIoSasUrl (New-TestSas -Services bf -Expires ([DateTimeOffset]::UtcNow.AddDays(90)))
        $sas.Url | Should -Be $services.BlobUrl
        $sas.Kind | Should -Be 'Account'
        $sas.Services | Should -Be 'Blob', 'File'
        $sas.ResourceTypes | Should -Be 'Container', 'Object'
        $sas.Permissions | Sort-Object | Should -Be 'Add', 'Create', 'Delete', 'List', 'Read', 'Write'
        $sas.DaysLeft | Should -BeIn 89, 90
        $sas.Problems | Should -BeNullOrEmpty
    }

    It 'takes a token alone, a SecureString, and the pipeline' {
        $token = ((New-TestSas -Protocol https) -split '\?')[1]
        $sas = ConvertFrom-MkIoSasUrl (ConvertTo-SecureString $token -AsPlainText -Force)
        $sas.Url | Should -BeNullOrEmpty
        $sas.Problems | Should -BeNullOrEmpty
        ($token, "?$token" | ConvertFrom-MkIoSasUrl).Count | Should -Be 2
    }

    It 'says what is wrong and what to do: <Kind>' -TestCases @(
        @{ Kind = 'container'; Expected = 'Service'; Check = 'SasKind' }
        @{ Kind = 'user'; Expected = 'User delegation'; Check = 'SasKind' }
        @{ Kind = 'policy'; Expected = 'Service'; Check = 'SasPolicy' }
    ) {
        $sas = ConvertFrom-MkIoSasUrl (New-TestSas -Kind $Kind)
        $sas.Kind | Should -Be $Expected
        $sas.Problems.Name | Should -Contain $Check
        ($sas.Problems | Where-Object Name -eq $Check).Recommendation | Should -BeLike 'Make an account SAS*'
    }

    It 'hides the signature, and shows a list' {
        $url = New-TestSas
        $signature = [regex]::Match($url, 'sig=([^&]+)').Groups[1].Value
        $sas = ConvertFrom-MkIoSasUrl $url
        $sas.Token | Should -BeLike '*sig=`*`*`**'
        $shown = "$sas" + ($sas | Out-String -Width 4000) + ($sas | ConvertTo-Json -Depth 5)
        $shown | Should -Match 'Permissions\s+: Read, Write'
        $shown | Should -Not -Match ([regex]::Escape($signature))
        $shown | Should -Not -Match ([regex]::Escape([uri]::UnescapeDataString($signature)))
    }

    It 'refuses what is no SAS' {
        ConvertFrom-MkIoSasUrl 'https://mymedia.blob.core.windows.net' -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.SasUrlInvalid,*'
    }
}
