# Projects and what belongs to them; the session, which looks at its project.
@{ Name = 'Get-MkIoProject'; Run = { Get-MkIoProject } }
@{ Name = 'New-MkIoProject'; Run = { New-MkIoProject "least-$(New-Guid)" -Location uksouth -PaymentMethodId $paymentMethod } }
@{ Name = 'Set-MkIoProject'; Run = { Set-MkIoProject demo -DisplayName "Least $(New-Guid)" } }
@{ Name = 'Get-MkIoLocation'; Run = { Get-MkIoLocation } }
@{ Name = 'Get-MkIoProjectUsage'; Run = { Get-MkIoProjectUsage } }
@{ Name = 'Get-MkIoMetricsEndpoint'; Run = { Get-MkIoMetricsEndpoint } }
@{
    Name = 'Set-MkIoMetricsEndpoint'
    Prepare = { $null = Set-MkIoMetricsEndpoint -Enabled $false }
    Run = { Set-MkIoMetricsEndpoint -Enabled $true }
}
@{ Name = 'Get-MkIoPaymentMethod'; Run = { Get-MkIoPaymentMethod } }
@{ Name = 'Set-MkIoPaymentMethod'; Run = { Set-MkIoPaymentMethod $paymentMethod "Least $(New-Guid)" } }
@{ Name = 'Approve-MkIoPaymentMethod'; Run = { Approve-MkIoPaymentMethod $paymentMethod -Force } }
@{ Name = 'Get-MkIoRateCard'; Run = { Get-MkIoRateCard $paymentMethod } }
@{ Name = 'Set-MkIoProjectPaymentMethod'; Run = { Set-MkIoProjectPaymentMethod demo -PaymentMethodId $paymentMethod -Force } }
@{ Name = 'Get-MkIoWebhookRule'; Run = { Get-MkIoWebhookRule } }
@{ Name = 'New-MkIoWebhookRule'; Run = { New-MkIoWebhookRule "least-$(New-Guid)" https://example.com/ MediaKind.JobFinished } }
@{
    Name = 'Set-MkIoWebhookRule'
    Prepare = { $null = Set-MkIoWebhookRule least https://example.com/ MediaKind.JobFinished -Enabled $true }
    Run = { Set-MkIoWebhookRule least -Enabled $false }
    Without = 'webhooks.config.get', 'webhooks.config.update'
}
@{
    Name = 'Set-MkIoWebhookRule'; Way = 'where there is none'
    Prepare = { Remove-MkIoWebhookRule least -Force -ErrorAction Ignore }
    Run = { Set-MkIoWebhookRule least https://example.com/ MediaKind.JobFinished }
    Without = 'webhooks.config.create'
}
@{
    Name = 'Remove-MkIoWebhookRule'
    Prepare = { $null = Set-MkIoWebhookRule least https://example.com/ MediaKind.JobFinished }
    Run = { Remove-MkIoWebhookRule least -Force }
}
@{
    Name = 'Get-MkIoWebhookEvent'
    Prepare = { $null = Set-MkIoWebhookRule least https://example.com/ MediaKind.JobFinished }
    Run = { Get-MkIoWebhookEvent least }
}

# Both go on without the proof that the project exists, and say so.
@{
    Name = 'Connect-MkIo'
    Run = { Connect-MkIo -BaseUrl $services.BaseUrl -Project demo -Token $token -WarningVariable said 3>$null; "$said" | Where-Object { $_ -like '*core.project*' } | ForEach-Object { throw $_ } }
    Says = 'whether the project exists was not proved'
}
@{ Name = 'Select-MkIoProject'; Run = { Select-MkIoProject demo -WarningAction Stop }; Says = 'whether the project exists was not proved' }
