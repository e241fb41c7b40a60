BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'Get-MkIoPaymentMethod' {
    It 'gets by name, pattern, id and project' {
        $method = Get-MkIoPaymentMethod 'Demo payment method'
        $method.PSTypeNames[0] | Should -Be 'MkIo.Management.PaymentMethod'
        $method.Id | Should -Be c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0
        (Get-MkIoPaymentMethod 'Demo*').Id | Should -Be c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0
        (Get-MkIoPaymentMethod c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0).Name | Should -Be 'Demo payment method'
        Get-MkIoPaymentMethod -Project demo | Should -HaveCount 1
    }

    It 'keeps payment details out of -Debug' {
        $debug = Get-MkIoPaymentMethod -Debug 5>&1 6>&1 | Out-String -Width 4000
        $debug | Should -Not -Match '"(awsAccountId|azureSaasSubscriptionId|salesOrderNumber)":"(?!\*\*\*)'
    }
}
