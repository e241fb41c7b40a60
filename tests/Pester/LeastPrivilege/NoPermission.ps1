# What everybody may do who has a token, and what is done on this machine.
@{ Name = 'Get-MkIoUserProfile'; Run = { Get-MkIoUserProfile } }
@{ Name = 'Set-MkIoUserProfile'; Run = { Set-MkIoUserProfile -Company "Least $(New-Guid)" } }
@{ Name = 'Get-MkIoUserOrganization'; Run = { Get-MkIoUserOrganization } }
@{ Name = 'Approve-MkIoUserOrganization'; Prepare = { Set-Invited }; Run = { Approve-MkIoUserOrganization $organization } }
@{ Name = 'Deny-MkIoUserOrganization'; Prepare = { Set-Invited }; Run = { Deny-MkIoUserOrganization $organization -Force } }
@{ Name = 'Remove-MkIoUserOrganization'; Run = { Remove-MkIoUserOrganization $organization -Force } }
@{ Name = 'Get-MkIoPermission'; Run = { Get-MkIoPermission } }
@{ Name = 'Test-MkIoToken'; Run = { Test-MkIoToken $token } }
@{ Name = 'Test-MkIoService'; Run = { Test-MkIoService } }
@{ Name = 'Get-MkIoContext'; Run = { Get-MkIoContext } }
@{ Name = 'Disconnect-MkIo'; Run = { Disconnect-MkIo } }
@{ Name = 'ConvertFrom-MkIoSasUrl'; Run = { ConvertFrom-MkIoSasUrl $sasUrl } }
@{ Name = 'New-MkIoS3Policy'; Run = { New-MkIoS3Policy media } }
@{ Name = 'New-MkIoTrackSelection'; Run = { New-MkIoTrackSelection video } }
# What it needs depends on the path that it is given; this one needs nothing.
@{ Name = 'Invoke-MkIoRestMethod'; Run = { Invoke-MkIoRestMethod /api/v1/user/profile } }
