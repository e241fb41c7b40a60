# Resources with every field set, made from the API documents, and what the API forbids beyond its schemas.
#
# A sample is one body of a PUT. A noun has as many as it takes for every member of a family (the DRM configurations,
# the presets, the clip times) and every value of an enumeration to be in one of them.
Set-StrictMode -Version 3.0

$Root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
$Documents = @{}

# Values that a text may need to be, by what the schema or the field's name asks for.
$Formats = @{ 'date-time' = '2031-03-04T05:06:07Z'; date = '2031-03-04'; duration = 'PT1H30M'; uuid = '0b6f2a51-3c84-4d0e-a5f7-9e1d2c3b4a50'; byte = 'QUJDREVGR0g=' }

# Free JSON: whatever a script may have put there, wide numbers too.
$Anything = '{"text":"one; two = 3","yes":true,"whole":9007199254740993,"part":0.25,"list":[1,"a",false],"deep":{"inner":{"most":[{"a":1},{"b":[]}]}}}'

function Get-Document([string] $Name) {
    if (-not $Documents.ContainsKey($Name)) {
        $Documents[$Name] = Get-Content (Join-Path $Root "api/$Name-api.json") -Raw -Encoding utf8 | ConvertFrom-Json
    }
    $Documents[$Name]
}

function Get-Value($Object, [string] $Name) {
    if ($null -ne $Object -and $Object.PSObject.Properties[$Name]) { return , $Object.PSObject.Properties[$Name].Value }
}

# What a reference stands for.
function Resolve-Schema($Document, $Schema) {
    while ($reference = Get-Value $Schema '$ref') { $Schema = Get-Value $Document.components.schemas ($reference -replace '^.*/') }
    $Schema
}

# The schema of the body that an operation takes.
function Get-BodySchema([string] $DocumentName, [string] $Path, [string] $Method = 'put') {
    $document = Get-Document $DocumentName
    $operation = Get-Value (Get-Value $document.paths $Path) $Method
    Resolve-Schema $document (Get-Value $operation.requestBody.content 'application/json').schema
}

# The members of a family by the word that tells them apart.
function Get-FamilyMember($Document, $Schema) {
    $discriminator = Get-Value $Schema 'discriminator'
    if (-not $discriminator) {
        foreach ($one in (Get-Value $Schema 'oneOf')) { @{ Schema = Resolve-Schema $Document $one } }
        return
    }
    foreach ($entry in $discriminator.mapping.PSObject.Properties) {
        @{ Field = $discriminator.propertyName; Word = $entry.Name; Schema = Resolve-Schema $Document ([pscustomobject]@{ '$ref' = $entry.Value }) }
    }
}

# As many values as a schema needs for all that it allows to occur once. A list, which PowerShell does not unroll.
function Get-SchemaVariant($Document, $Schema, [string] $Field = '', [int] $Depth = 0) {
    $variants = [Collections.Generic.List[object]]::new()
    if ($Depth -gt 24) { return , $variants }
    $Schema = Resolve-Schema $Document $Schema
    if (Get-Value $Schema 'oneOf') {
        foreach ($member in Get-FamilyMember $Document $Schema) {
            foreach ($variant in (Get-SchemaVariant $Document $member.Schema $Field ($Depth + 1))) {
                if ($member.ContainsKey('Word')) { $variant[$member.Field] = $member.Word }
                $variants.Add($variant)
            }
        }
        return , $variants
    }
    switch ("$(Get-Value $Schema 'type')") {
        'object' { foreach ($variant in (Get-ObjectVariant $Document $Schema $Depth)) { $variants.Add($variant) } }
        'array' {
            $items = Get-SchemaVariant $Document $Schema.items $Field ($Depth + 1)
            if ((Get-Value $Schema 'maxItems') -eq 1) { foreach ($item in $items) { $variants.Add([object[]] @(, $item)) } }
            else { $variants.Add([object[]] $items.ToArray()) }
        }
        'string' { foreach ($text in (Get-TextVariant $Schema $Field)) { $variants.Add($text) } }
        'integer' {
            $most = if ($null -ne (Get-Value $Schema 'maximum')) { [long] (Get-Value $Schema 'maximum') } else { 7 }
            $variants.Add([Math]::Max([Math]::Min(7, $most), [long] (Get-Value $Schema 'minimum')))
        }
        'number' { $variants.Add(0.75) }
        'boolean' { $variants.Add($true) }
        default { $variants.Add(($Anything | ConvertFrom-Json)) }
    }
    , $variants
}

function Get-ObjectVariant($Document, $Schema, [int] $Depth) {
    $fields = [ordered]@{}
    if ($properties = Get-Value $Schema 'properties') {
        foreach ($property in $properties.PSObject.Properties) {
            if (-not (Get-Value $property.Value 'readOnly')) { $fields[$property.Name] = Get-SchemaVariant $Document $property.Value $property.Name ($Depth + 1) }
        }
    }
    if ($null -ne ($inner = Get-Value $Schema 'additionalProperties')) {
        foreach ($key in 'group', 'Team_2') {
            $fields[$key] = Get-SchemaVariant $Document $inner $key ($Depth + 1)
            if (-not (Get-Value (Resolve-Schema $Document $inner) 'type')) { break }
        }
    }
    $count = [Math]::Max(1, [int] ($fields.Values | ForEach-Object Count | Measure-Object -Maximum).Maximum)
    foreach ($index in 0..($count - 1)) {
        $body = [ordered]@{}
        foreach ($name in $fields.Keys) { if ($fields[$name].Count) { $body[$name] = $fields[$name][$index % $fields[$name].Count] } }
        $body
    }
}

function Get-TextVariant($Schema, [string] $Field) {
    if ($values = Get-Value $Schema 'enum') { return $values }
    # The keys of labels and tags, for which only a note tells what may stand in them.
    if ($Field -in 'group', 'Team_2') { return "the $Field-1" }
    if (($format = Get-Value $Schema 'format') -and $Formats.ContainsKey($format)) { return $Formats[$format] }
    $pattern = Get-Value $Schema 'pattern'
    # .NET writes a named group without the P.
    $known = "sample $Field; a=1, ""b""", "sample-$($Field.ToLowerInvariant())", 'PT1H30M', 'sample', 'AAAA'
    $known | Where-Object { -not $pattern -or $_ -cmatch ($pattern -replace '\(\?P<', '(?<') } |
        Where-Object { $_.Length -le ((Get-Value $Schema 'maxLength'), 1e6 -ne $null)[0] } | Select-Object -First 1
}

# All samples of a body, each a tree of its own.
function Get-BodySample([string] $DocumentName, [string] $Path, [string] $Method = 'put') {
    $document = Get-Document $DocumentName
    foreach ($variant in (Get-SchemaVariant $document (Get-BodySchema $DocumentName $Path $Method))) {
        ConvertTo-Json $variant -Depth 50 | ConvertFrom-Json
    }
}

# What of a body the API requires.
function Get-RequiredPart([string] $DocumentName, $Schema, $Value) {
    $document = Get-Document $DocumentName
    $Schema = Resolve-Schema $document $Schema
    $word = $null
    if (Get-Value $Schema 'oneOf') {
        $word = Get-FamilyMember $document $Schema | Where-Object { $_.ContainsKey('Word') -and $_.Word -eq (Get-Value $Value $_.Field) } | Select-Object -First 1
        if (-not $word) { return $Value }
        $Schema = $word.Schema
    }
    if ((Get-Value $Schema 'type') -eq 'array') { return , [object[]] @($Value | ForEach-Object { Get-RequiredPart $DocumentName $Schema.items $_ }) }
    if ((Get-Value $Schema 'type') -ne 'object' -or -not (Get-Value $Schema 'properties')) { return $Value }
    $part = [ordered]@{}
    foreach ($name in @(Get-Value $Schema 'required' | ForEach-Object { $_ })) {
        if ($Value.PSObject.Properties[$name]) { $part[$name] = Get-RequiredPart $DocumentName (Get-Value $Schema.properties $name) $Value.$name }
    }
    if ($word) { $part[$word.Field] = $word.Word }
    [pscustomobject] $part
}

# A body without the fields of some names, wherever they are.
function Remove-Field($Value, [string[]] $Name) {
    if ($Value -is [array]) { foreach ($item in $Value) { Remove-Field $item $Name } }
    elseif ($Value -is [pscustomobject]) {
        foreach ($field in @($Value.PSObject.Properties)) {
            if ($field.Name -in $Name) { $Value.PSObject.Properties.Remove($field.Name) } else { Remove-Field $field.Value $Name }
        }
    }
}

# What of an answer a writer could have said, as lines of path and value, so that two answers can be compared.
function Get-Said([string] $DocumentName, $Schema, $Value, [string] $Path = '', [string[]] $Owned = @()) {
    $document = Get-Document $DocumentName
    $Schema = Resolve-Schema $document $Schema
    if ($Path -in $Owned) { return }
    if ($null -eq $Value) { return }
    if (Get-Value $Schema 'oneOf') {
        $members = @(Get-FamilyMember $document $Schema)
        $member = $members | Where-Object { -not $_.ContainsKey('Word') -or $_.Word -eq (Get-Value $Value $_.Field) } | Select-Object -First 1
        if (-not $member) { return "$Path = $(ConvertTo-Json $Value -Depth 50 -Compress)" }
        if ($member.ContainsKey('Word')) { "$Path.$($member.Field) = $($member.Word)" }
        return Get-Said $DocumentName $member.Schema $Value $Path $Owned
    }
    $type = Get-Value $Schema 'type'
    if ($type -eq 'array') {
        "$Path.Count = $(@($Value).Count)"
        $index = 0
        foreach ($item in @($Value)) { Get-Said $DocumentName $Schema.items $item "$Path[$($index)]" $Owned; $index++ }
    }
    elseif ($type -eq 'object' -and ($properties = Get-Value $Schema 'properties')) {
        foreach ($property in $properties.PSObject.Properties) {
            if (-not (Get-Value $property.Value 'readOnly')) { Get-Said $DocumentName $property.Value (Get-Value $Value $property.Name) "$Path.$($property.Name)".TrimStart('.') $Owned }
        }
    }
    elseif ($type -eq 'object') {
        foreach ($entry in $Value.PSObject.Properties | Sort-Object Name) { Get-Said $DocumentName $Schema.additionalProperties $entry.Value "$Path.$($entry.Name)" $Owned }
    }
    else { "$Path = $(ConvertTo-Json (Get-Sorted $Value) -Depth 50 -Compress)" }
}

# A value whose objects have their fields in the order of the alphabet: JSON gives none, and a Hashtable, which Import-Clixml makes, keeps none.
function Get-Sorted($Value) {
    if ($Value -is [array]) { return , [object[]] @(foreach ($item in $Value) { Get-Sorted $item }) }
    if ($Value -isnot [pscustomobject]) { return $Value }
    $sorted = [ordered]@{}
    foreach ($field in $Value.PSObject.Properties | Sort-Object Name) { $sorted[$field.Name] = Get-Sorted $field.Value }
    [pscustomobject] $sorted
}

Export-ModuleMember -Function Get-BodySample, Get-BodySchema, Get-RequiredPart, Get-Said, Remove-Field
