BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $services = Connect-TestService
    $token = New-MkIoToken -Description 'to be found' -ExpiresIn 5.00:00:00
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoToken' {
    It 'lists the tokens and shows no token' {
        $tokens = Get-MkIoToken
        $tokens.Description | Should -Contain 'to be found'
        $tokens | Format-List * -Force | Out-String | Should -Not -Match 'eyJ'
        $tokens | Format-Table | Out-String -Width 120 | Should -Match 'to be found'
    }

    It 'gets one by id, from the pipeline too' {
        ($token | Get-MkIoToken).Description | Should -Be 'to be found'
        (Get-MkIoToken $token.Id).Id | Should -Be $token.Id
    }

    It 'reports what is not there' {
        Get-MkIoToken ([guid]::NewGuid()) -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.TokenNotFound,*'
    }

    It 'finds those that were never used, and those that expire soon' {
        $soon = New-MkIoToken -ExpiresIn 2.00:00:00
        $late = New-MkIoToken -ExpiresIn 90.00:00:00
        $unused = (Get-MkIoToken -Unused).Id
        $unused | Should -Contain $soon.Id
        $unused | Should -Contain $late.Id
        (Get-MkIoToken -ExpiresWithin 7.00:00:00).Id | Should -Contain $soon.Id
        (Get-MkIoToken -ExpiresWithin 7.00:00:00).Id | Should -Not -Contain $late.Id
        $used = New-MkIoToken -ExpiresIn 90.00:00:00
        $null = $used | Connect-MkIo -Project demo -BaseUrl $services.BaseUrl
        (Get-MkIoToken -Unused).Id | Should -Not -Contain $used.Id
        $null = Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $services.Token
    }

    It 'applies -Unused and -ExpiresWithin to an id too' {
        $late = New-MkIoToken -ExpiresIn 90.00:00:00
        foreach ($organization in $false, $true) {
            (Get-MkIoToken $late.Id -Unused -Organization:$organization).Id | Should -Be $late.Id
            Get-MkIoToken $late.Id -ExpiresWithin 7.00:00:00 -Organization:$organization | Should -BeNullOrEmpty
        }
    }

    It 'lists those of the organization, and finds one of them' {
        $token = New-MkIoToken -ExpiresIn 2.00:00:00
        (Get-MkIoToken -Organization).Id | Should -Contain $token.Id
        (Get-MkIoToken $token.Id -Organization).User | Should -Be demo@example.com
        Get-MkIoToken (New-Guid) -Organization -ErrorVariable failure -ErrorAction SilentlyContinue
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'MkIo.TokenNotFound,*'
    }
}
