# Every operation of the Management API is reached by a cmdlet, and none is called in a way that the API does not allow.
BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    $null = Connect-TestService
}

AfterAll { Disconnect-MkIo }

Describe 'The Management API' -Tag Slow {
    It 'is reached by cmdlets in all of its operations' {
        $ErrorActionPreference = 'Stop'
        $null = & {
            Test-MkIoService
            $token = New-MkIoToken -ForCommand Get-MkIoTeam -ExpiresIn 1.00:00:00
            Test-MkIoToken $token.Token
            Get-MkIoToken $token.Id
            Get-MkIoToken -Organization | Where-Object Id -eq $token.Id | Revoke-MkIoToken -Organization -Force
            Revoke-MkIoToken (New-MkIoToken -ExpiresIn 1.00:00:00).Id -Force
            Get-MkIoPermission

            Get-MkIoOrganization
            Set-MkIoOrganization -Name 'News Desk'
            New-MkIoOrganization Other -Force
            Get-MkIoUserProfile
            Set-MkIoUserProfile Ada
            Get-MkIoUserProfile -Legacy
            Set-MkIoUserProfile -Legacy -UserName Alan
            Get-MkIoUserOrganization
            $organization = Get-MkIoUserOrganization 'Demo*'
            Get-MkIoUserOrganization $organization.Id
            $organization | Approve-MkIoUserOrganization

            $invite = New-MkIoInvite ada@example.com
            Get-MkIoInvite
            Get-MkIoInvite $invite.Id
            $invite | Remove-MkIoInvite -Force
            New-MkIoTeam editors -Member demo@example.com
            Set-MkIoTeam editors -Description Cut
            Get-MkIoTeam
            Remove-MkIoTeam editors -Force
            Get-MkIoRole
            Get-MkIoRole project-contributor
            Get-MkIoScope
            Get-MkIoScope demo
            $user = Get-MkIoUser demo@example.com
            Get-MkIoUser $user.Id

            Get-MkIoLocation
            Get-MkIoLocation uksouth
            $method = Get-MkIoPaymentMethod 'Demo*'
            Get-MkIoPaymentMethod $method.Id
            Set-MkIoPaymentMethod $method.Id Production
            $method | Approve-MkIoPaymentMethod -Force
            $method | Get-MkIoRateCard
            Get-MkIoProject
            New-MkIoProject archive -Location uksouth -PaymentMethodId $method.Id
            Get-MkIoProject archive | Set-MkIoProject -DisplayName Archive
            Set-MkIoProjectPaymentMethod archive -PaymentMethodId $method.Id -Force
            Get-MkIoPaymentMethod -Project archive
            Get-MkIoProjectUsage
            Get-MkIoUsage
            Get-MkIoMetricsEndpoint
            Set-MkIoMetricsEndpoint -Enabled $true

            New-MkIoWebhookRule jobs https://example.com/ MediaKind.JobFinished
            Get-MkIoWebhookRule
            Get-MkIoWebhookRule jobs
            Get-MkIoWebhookEvent jobs
            Remove-MkIoWebhookRule jobs -Force

            $user | Remove-MkIoUser -Force
            $organization | Remove-MkIoUserOrganization -Force
            Revoke-MkIoToken -All -Force
        }

        Get-OperationGap management | Should -BeNullOrEmpty
    }
}
