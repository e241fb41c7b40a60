BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoRateCard' {
    It 'gets the prices of a payment method that is piped' {
        $card = Get-MkIoPaymentMethod c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0 | Get-MkIoRateCard
        $card.PSTypeNames[0] | Should -Be 'MkIo.Management.RateCard'
        $card.Entries.GetType().IsGenericType | Should -BeTrue
    }
}
