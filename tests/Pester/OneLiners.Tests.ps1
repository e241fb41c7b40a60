# The lines of docs/one-liners.md, as they stand there.
BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
    $null = New-MkIoStorageAccount media -SasUrl (New-TestSas -Expires ([DateTimeOffset]::Now.AddDays(400)))
    $null = 'a1', 'a2' | New-MkIoAsset -StorageAccountName media -Description 'Keep me' -Label @{ keep = 'me' }
    $creator = (Get-MkIoAsset a1).CreatedBy

    # The line of code under a heading of the document, with the creator of this test in place of that of the document.
    function Get-Line([string] $Heading) {
        $text = Get-Content "$PSScriptRoot/../../docs/one-liners.md" -Raw
        $line = [regex]::Match($text, "## $Heading[^#]*?``````powershell\r?\n(.+?)\r?\n``````").Groups[1].Value
        $line | Should -Not -BeNullOrEmpty
        $line -replace '6d7c6e0c-0000-0000-0000-000000000001', $creator
    }
}

AfterAll { Disconnect-MkIo }

Describe 'A line of the document' -Tag Slow {
    It 'sets the deletion policy of all assets of one creator, and loses no description' {
        (Invoke-Expression (Get-Line 'Set the deletion policy')).Name | Sort-Object | Should -Be 'a1', 'a2'
        $after = Get-MkIoAsset
        $after.ContainerDeletionPolicy | Should -Be 'Retain', 'Retain'
        $after.Description | Should -Be 'Keep me', 'Keep me'
        $after | ForEach-Object { $_.Labels['keep'] } | Should -Be 'me', 'me'
        $creator = 'somebody else'
        Invoke-Expression (Get-Line 'Set the deletion policy') | Should -BeNullOrEmpty
    }

    It 'finds the assets whose storage expires soon' {
        Invoke-Expression (Get-Line 'Find the assets') | Should -BeNullOrEmpty
        $null = New-MkIoStorageAccount ending -SasUrl (New-TestSas -Expires ([DateTimeOffset]::Now.AddDays(5)))
        $null = New-MkIoAsset urgent -StorageAccountName ending
        (Invoke-Expression (Get-Line 'Find the assets')).Name | Should -Be 'urgent'
    }

    It 'lists everything that is published without DRM' {
        $null = New-MkIoStreamingLocator clear -Asset a1 -StreamingPolicy Predefined_ClearStreamingOnly
        $null = New-MkIoContentKeyPolicy keys -WidevineTemplate '{}' -OpenRestriction
        $null = New-MkIoStreamingLocator protected -Asset a1 -StreamingPolicy Predefined_MultiDrmStreaming -ContentKeyPolicy keys
        (Invoke-Expression (Get-Line 'List everything')).Name | Should -Be 'clear'
        Get-MkIoStreamingLocator | Remove-MkIoStreamingLocator -Force
    }

    It 'deletes all assets of one creator, after asking' {
        $line = Get-Line 'Delete all assets'
        $script = "Import-Module '$((Get-Module MkIo).Path)'; `$null = Connect-MkIo demo -BaseUrl $($services.BaseUrl) -Token '$($services.Token)'; $line"
        $asked = ("n`n" * 5 | pwsh -NoProfile -Command $script) -join ' ' -replace '\s+', ' '
        $asked | Should -Match 'Remove the asset'
        @(Get-MkIoAsset).Count | Should -Be 3
        $ConfirmPreference = 'None'
        Invoke-Expression $line
        Get-MkIoAsset | Should -BeNullOrEmpty
    }
}
