# What a Get- cmdlet reads in one project and a New- or Set- cmdlet writes in another is the same resource, in every form
# that a pipeline, a job or a file makes of it.

BeforeDiscovery {
    # Whether the module has its types file (SerializationDepth, nested objects as JSON text) and plain values for free JSON.
    $withTypesFile = $true

    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-Module "$PSScriptRoot/RoundTrip.Samples.psm1" -Force
    Import-TestModule
    . "$PSScriptRoot/RoundTrip.Resources.ps1"

    $forms = @('Live', 'Json') + @(if ($withTypesFile) { 'ShallowJson', 'Clixml', 'Job', 'Csv' })
    $nouns = @(Get-Command -Module MkIo -Verb New, Set | Group-Object Noun | ForEach-Object {
        @{ Noun = $_.Name -replace '^MkIo'; Verbs = @($_.Group.Verb) }
    })
    $copied = @($nouns | Where-Object { $RoundTripResources.Contains($_.Noun) })
    $cases = @(foreach ($noun in $copied) { foreach ($form in $forms) { if ($withTypesFile -or $form -eq 'Live' -or -not $RoundTripResources[$noun.Noun].HasFreeJson) { $noun + @{ Form = $form } } } })
    $pairs = @($cases | Where-Object { 'New' -in $_.Verbs })
    $managed = @(foreach ($noun in $RoundTripManagement.Keys) { foreach ($form in $forms) { @{ Noun = $noun; Form = $form } } })
}

BeforeAll {
    Import-Module "$PSScriptRoot/MkIo.TestHelpers.psm1"
    Import-Module "$PSScriptRoot/RoundTrip.Samples.psm1" -Force
    $services = Connect-TestService
    . "$PSScriptRoot/RoundTrip.Resources.ps1"
    # Nobody looks at the states on the way.
    Set-EmulatorSetting @{ stateSeconds = 0 }
    $folder = Join-Path ([IO.Path]::GetTempPath()) "mkio-roundtrip-$([guid]::NewGuid().ToString('N'))"
    $null = New-Item -ItemType Directory $folder
    $projects = @{}
    $sources = @{}
    $managed = @{}
    $hidden = 'secrets are not included'
    $count = @{ Samples = 0; Copies = 0 }

    # A project with what the samples refer to.
    function Get-Project([string] $Name) {
        if ($projects[$Name]) { return $projects[$Name] }
        $context = $projects[$Name] = Connect-MkIo $Name -BaseUrl $services.BaseUrl -Token $services.Token
        $null = New-MkIoProject $Name -Location uksouth -PaymentMethodId c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0 -Context $context -ErrorAction Ignore
        $null = New-MkIoStorageAccount media -SasUrl (New-TestSas) -Context $context
        foreach ($part in $RoundTripParts) { $null = Invoke-MkIoRestMethod $part.Path -Method Put -Body $part.Body -Context $context }
        $context
    }

    function Get-ResourcePath([hashtable] $Resource, [string] $Name) {
        ($Resource.Path -replace '\{project_name\}', '{project}') -replace '\{[a-z_]*name\}$', $Name -replace '\{asset_name\}', 'host' -replace '\{event_name\}', 'stage' -replace '\{transform_name\}', 'hd'
    }

    # The answer that the service gives of a resource, with what a separate operation tells of its secrets.
    function Get-Answer([hashtable] $Resource, [string] $Name, $Context) {
        $path = Get-ResourcePath $Resource $Name
        $answer = Invoke-MkIoRestMethod $path -Raw -Context $Context | ConvertFrom-Json
        if ($Resource.Secrets) { & $Resource.Secrets $answer (Invoke-MkIoRestMethod "$path/$($Resource.SecretsPath)" -Method Post -Raw -Context $Context | ConvertFrom-Json) }
        @(Get-Said $Resource.Document (Get-BodySchema $Resource.Document $Resource.Path) $answer -Owned @($Resource.Owned | Where-Object { $_ }))
    }

    function Set-Body([hashtable] $Resource, [string] $Name, $Body, $Context) {
        $null = Invoke-MkIoRestMethod (Get-ResourcePath $Resource $Name) -Method Put -Body (ConvertTo-Json $Body -Depth 50) -Context $Context -ErrorAction Stop
    }

    function Get-Body([hashtable] $Resource) {
        $bodies = @(Get-BodySample $Resource.Document $Resource.Path)
        if ($Resource.Correct) { $bodies = @($bodies | & $Resource.Correct) }
        $bodies
    }

    # All samples of a noun, put into the first project once and read there: with every field, or (Bare) with all but the secrets.
    function Get-Source([string] $Noun, [switch] $Bare) {
        $key = "$(if ($Bare) { 'bare' } else { 'sample' })"
        if ($sources["$Noun $key"]) { return $sources["$Noun $key"] }
        $resource = $RoundTripResources[$Noun]
        $context = Get-Project origin
        $bodies = @(Get-Body $resource)
        if ($Bare) { $bodies = @($bodies | & $resource.Bare) }
        $names = @(foreach ($index in 0..($bodies.Count - 1)) {
            Set-Body $resource "$key-$index" $bodies[$index] $context
            "$key-$index"
        })
        $read = if ($resource.Read) { $resource.Read } else { { param($Noun, $Names, $More, $Context) & "Get-MkIo$Noun" @More -Name $Names -Context $Context } }
        $more = if ($resource.Parent) { $resource.Parent } else { @{} }
        $objects = @(& $read $Noun $names $more $context)
        if ($objects.Count -ne $bodies.Count) { throw "$($bodies.Count) samples of $Noun were made, and $($objects.Count) are read." }
        $count.Samples += $objects.Count
        # Deep enough for JSON of no schema, of which ConvertTo-Json warns otherwise.
        $sources["$Noun $key"] = @{ Depth = if ($resource.HasFreeJson) { 24 } else { 10 }; Names = $names; Objects = $objects; Bodies = $bodies; Resource = $resource; Context = $context }
        $sources["$Noun $key"]
    }

    # What of the objects comes out of a file, a job or another program.
    function ConvertTo-Form([object[]] $Objects, [string] $Form, [int] $Depth = 10) {
        $file = Join-Path $folder "$([guid]::NewGuid()).txt"
        switch ($Form) {
            Live { $Objects }
            Json { ConvertTo-Json $Objects -Depth $Depth | ConvertFrom-Json | ForEach-Object { $_ } }
            ShallowJson { ConvertTo-Json $Objects -WarningAction Ignore | ConvertFrom-Json | ForEach-Object { $_ } }
            Clixml { $Objects | Export-Clixml $file; Import-Clixml $file }
            Csv { $Objects | Export-Csv $file -NoTypeInformation -Encoding utf8; Import-Csv $file -Encoding utf8 }
            Job { Start-Job { $using:Objects } | Receive-Job -Wait -AutoRemoveJob }
        }
    }

    function Get-WriteCount {
        $calls = 0
        Get-EmulatorOperation | Where-Object { $_.method -in 'PUT', 'PATCH', 'POST' -and $_.path -notmatch '/(list\w+|getPolicyPropertiesWithSecrets)$' } | ForEach-Object { $calls += $_.calls }
        $calls
    }

    # The lines of two answers that are not in both.
    function Get-Difference([string[]] $Expected, [string[]] $Actual) {
        Compare-Object $Expected $Actual -CaseSensitive | ForEach-Object { "$(if ($_.SideIndicator -eq '<=') { 'lost' } else { 'new' }): $($_.InputObject)" }
    }

    function Compare-Copy($Source, $Context) {
        foreach ($name in $Source.Names) {
            $count.Copies++
            Get-Difference (Get-Answer $Source.Resource $name $Source.Context) (Get-Answer $Source.Resource $name $Context) | ForEach-Object { "${name}: $_" }
        }
    }

    # What a copy is refused for, in a form that lost something; nothing where the form has all.
    function Get-Refusal([hashtable] $Resource, [string] $Form) {
        if ($Resource.Refused -and $Resource.Refused[$Form]) { return $Resource.Refused[$Form] }
        if ($Form -ne 'Live' -and $Resource.HasSecrets) { $hidden }
    }

    function Assert-Refused([string[]] $Said, [string] $Reason) {
        @($Said | Where-Object { $_ -like 'error:*' }) | Should -Not -BeNullOrEmpty
        $Said | Where-Object { $_ -notmatch "$Reason|^warning: (New|Set)-MkIo\w+: \d+ failed" } | Should -BeNullOrEmpty
    }

    # A Set- or New- of the copies: what it warned of and failed with.
    function Invoke-Write([string] $Command, [object[]] $Copies, $Context) {
        $lacking = if ($Command -like 'New-*') { $RoundTripResources[$Command -replace '^New-MkIo'].With }
        $with = if ($lacking) { & $lacking (Get-Project origin) } else { @{} }
        $null = $Copies | & $Command @With -Context $Context -Confirm:$false -WarningVariable warnings -WarningAction SilentlyContinue -ErrorVariable failures -ErrorAction SilentlyContinue
        @($warnings | ForEach-Object { "warning: $_" }) + @($failures | ForEach-Object { "error: $_" }) | Select-Object -Unique
    }
}

AfterAll {
    Write-Host "    $(@(@($sources.Keys -replace ' .*') + @($managed.Keys) | Select-Object -Unique).Count) nouns, $($count.Samples) resources with every field, $($count.Copies) copies compared"
    Set-EmulatorSetting @{ stateSeconds = 0.2 }
    Disconnect-MkIo
    Remove-Item $folder -Recurse -Force
}

Describe 'Copies of resources' {
    It 'are tried for every New- and Set- cmdlet: <Noun>' -ForEach $nouns {
        $resource = $RoundTripResources[$Noun]
        @($resource, $RoundTripManagement[$Noun], $RoundTripNothingToCopy[$Noun] | Where-Object { $_ }).Count | Should -Be 1 -Because "New-MkIo$Noun or Set-MkIo$Noun has a sample or a reason why there is nothing to copy"
        if ($resource) {
            (Get-Command "*-MkIo$Noun" -Module MkIo).Verb | Should -Contain 'Get'
        }
    }

    It 'are whole: <Noun>, <Form>' -ForEach $pairs {
        $resource = $RoundTripResources[$Noun]
        $target = Get-Project "copy-$($Form.ToLowerInvariant())"
        $source = Get-Source $Noun
        $said = @(Invoke-Write "New-MkIo$Noun" (ConvertTo-Form $source.Objects $Form $source.Depth) $target)
        if ($refusal = Get-Refusal $resource $Form) {
            # Refused as a whole: nothing is made without what was lost.
            Assert-Refused $said $refusal
            if (-not $resource.Bare -or $refusal -ne $hidden) { return }
            $source = Get-Source $Noun -Bare
            $said = @(Invoke-Write "New-MkIo$Noun" (ConvertTo-Form $source.Objects $Form $source.Depth) $target)
        }
        $said | Should -BeNullOrEmpty
        Compare-Copy $source $target | Should -BeNullOrEmpty
    }

    It 'write nothing over themselves: <Noun>, <Form>' -ForEach $cases {
        $source = Get-Source $Noun
        $copies = ConvertTo-Form $source.Objects $Form $source.Depth
        $before = Get-WriteCount
        $said = @(Invoke-Write "Set-MkIo$Noun" $copies $source.Context)
        # Secrets stay as they are.
        if (($refusal = Get-Refusal $source.Resource $Form) -and $refusal -ne $hidden) { Assert-Refused $said $refusal } else { $said | Should -BeNullOrEmpty }
        Get-WriteCount | Should -Be $before
    }

    It 'take over all by Set-, or name what is fixed: <Noun>, <From>' -ForEach @(foreach ($noun in $copied) { foreach ($from in 'what is required', 'every field') { $noun + @{ From = $from } } }) {
        $resource = $RoundTripResources[$Noun]
        $source = Get-Source $Noun
        $target = Get-Project "set-$($From -replace '\W', '-')"
        $schema = Get-BodySchema $resource.Document $resource.Path
        # There is something else under each name: what the API requires and no more, or another sample with every field.
        $there = if ($From -eq 'what is required') { @(foreach ($body in $source.Bodies) { Get-RequiredPart $resource.Document $schema $body }) }
        else { @($source.Bodies[-1]) + @($source.Bodies | Select-Object -SkipLast 1) }
        foreach ($index in 0..($there.Count - 1)) {
            $other = ConvertTo-Json $there[$index] -Depth 50 | ConvertFrom-Json
            if ($resource.Place) { & $resource.Place $other $index }
            Set-Body $resource $source.Names[$index] $other $target
        }
        $said = @(Invoke-Write "Set-MkIo$Noun" $source.Objects $target)
        if ($said) {
            $said | Where-Object { $_ -notmatch '(is|are) fixed when|Cannot be changed after creation|^warning: Set-MkIo\w+: \d+ failed' } | Should -BeNullOrEmpty
            Write-Host "    ${Noun}: $($said | Where-Object { $_ -like 'error:*' } | Select-Object -First 1)"
        }
        else { Compare-Copy $source $target | Should -BeNullOrEmpty }
    }
}

Describe 'Copies of what belongs to the organization' {
    BeforeAll {
        function Get-Managed([string] $Noun) {
            if ($managed[$Noun]) { return $managed[$Noun] }
            $entry, $context = $RoundTripManagement[$Noun], (Get-Project origin)
            $made = & $entry.Make $context
            $objects = @(if ($entry.Read) { & $entry.Read $context } else { $made })
            $count.Samples += $objects.Count
            $managed[$Noun] = @{ Entry = $entry; Context = $context; Objects = $objects; Said = @($objects | ForEach-Object { & $entry.Said $_ }) }
            $managed[$Noun]
        }
    }

    It 'are whole: <Noun>, <Form>' -ForEach @($managed | Where-Object { $RoundTripManagement[$_.Noun].Copy }) {
        $source = Get-Managed $Noun
        $target = Get-Project "copy-$($Form.ToLowerInvariant())"
        $copies = @(ConvertTo-Form $source.Objects $Form)
        if ($source.Entry.Refused) {
            $said = @(Invoke-Write "New-MkIo$Noun" $copies $target | Where-Object { $_ -like 'error:*' })
            $said | Should -Not -BeNullOrEmpty
            $said | Should -Match $source.Entry.Refused
        }
        $others = @(& $source.Entry.Copy $copies $Form $target)
        @($others | ForEach-Object { & $source.Entry.Said $_ }) | Should -Be $source.Said
        $count.Copies += $others.Count
    }

    It 'are put back by Set-, and write nothing twice: <Noun>, <Form>' -ForEach @($managed | Where-Object { $RoundTripManagement[$_.Noun].Change }) {
        $source = Get-Managed $Noun
        $copies = @(ConvertTo-Form $source.Objects $Form)
        $null = & $source.Entry.Change $source.Context
        @(& $source.Entry.Read $source.Context | ForEach-Object { & $source.Entry.Said $_ }) | Should -Not -Be $source.Said
        Invoke-Write "Set-MkIo$Noun" $copies $source.Context | Should -BeNullOrEmpty
        @(& $source.Entry.Read $source.Context | ForEach-Object { & $source.Entry.Said $_ }) | Should -Be $source.Said
        $count.Copies += $copies.Count
        $before = Get-WriteCount
        Invoke-Write "Set-MkIo$Noun" $copies $source.Context | Should -BeNullOrEmpty
        Get-WriteCount | Should -Be $before
    }
}
