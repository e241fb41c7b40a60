# The organization, its people and its teams.
@{ Name = 'Get-MkIoOrganization'; Run = { Get-MkIoOrganization } }
@{ Name = 'New-MkIoOrganization'; Run = { New-MkIoOrganization Least -Force } }
@{ Name = 'Set-MkIoOrganization'; Run = { Set-MkIoOrganization -Name "Least $(New-Guid)" } }
@{ Name = 'Get-MkIoUser'; Run = { Get-MkIoUser } }
# The only user is gone then.
@{ Name = 'Remove-MkIoUser'; Run = { Remove-MkIoUser $user -Force }; IsLast = $true }
@{ Name = 'Get-MkIoInvite'; Run = { Get-MkIoInvite } }
@{ Name = 'New-MkIoInvite'; Run = { New-MkIoInvite "$(New-Guid)@example.com" } }
@{ Name = 'Remove-MkIoInvite'; Run = { Remove-MkIoInvite (New-MkIoInvite ada@example.com -Context $all).Id -Force } }
@{ Name = 'Get-MkIoTeam'; Run = { Get-MkIoTeam } }
@{
    Name = 'New-MkIoTeam'
    Prepare = { Remove-MkIoTeam least -Force -ErrorAction Ignore }
    Run = { New-MkIoTeam least -Member demo@example.com }
}
@{
    Name = 'Set-MkIoTeam'
    Prepare = { Remove-MkIoTeam least -Force -ErrorAction Ignore; $null = New-MkIoTeam least }
    Run = { Set-MkIoTeam least -AddMember demo@example.com }
}
@{
    Name = 'Remove-MkIoTeam'
    Prepare = { $null = New-MkIoTeam least -ErrorAction Ignore }
    Run = { Remove-MkIoTeam least -Force }
}
@{ Name = 'Get-MkIoRole'; Run = { Get-MkIoRole } }
@{ Name = 'Get-MkIoScope'; Run = { Get-MkIoScope } }
@{ Name = 'Get-MkIoUsage'; Run = { Get-MkIoUsage } }
@{ Name = 'Get-MkIoToken'; Run = { Get-MkIoToken -Organization } }
@{
    Name = 'Revoke-MkIoToken'
    Run = { Revoke-MkIoToken (New-MkIoToken -ExpiresIn 1.00:00:00 -Context $all).Id -Organization -Force }
}
@{ Name = 'New-MkIoToken'; Run = { New-MkIoToken -ForCommand Get-MkIoAsset -Project demo -ExpiresIn 1.00:00:00 } }
