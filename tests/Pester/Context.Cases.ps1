# The calls with which Context.Tests.ps1 tries -Context: those of LeastPrivilege/, one for each cmdlet that has the parameter and each way
# of calling it. Dot-sourced; the module has to be loaded.
function Get-ContextCase {
    $cases = Get-ChildItem "$PSScriptRoot/LeastPrivilege" | ForEach-Object { . $_.FullName }
    # These end the user's membership, the only user and the connection.
    $last = 'Remove-MkIoUserOrganization', 'Deny-MkIoUserOrganization', 'Remove-MkIoUser', 'Disconnect-MkIo'
    $mine = $cases | Where-Object { (Get-Command $_.Name -Module MkIo).Parameters.ContainsKey('Context') }
    $ordered = @($mine | Where-Object Name -notin $last) + @(foreach ($name in $last) { $mine | Where-Object Name -eq $name })
    foreach ($case in $ordered) {
        if (-not $case['Way']) { $case.Way = 'as it is' }
        $case.EndsWorld = $case.Name -in $last
        $case.AsksNobody = $case.Name -in 'Disconnect-MkIo', 'Get-MkIoPermission'
        $case
    }
}
