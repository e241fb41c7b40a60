# Draws what a terminal would show: text with ANSI colours becomes an SVG.
Set-StrictMode -Version 3.0

$CharWidth = 8
$LineHeight = 18
$Margin = 16

# The colours of a common dark theme, by their numbers in ANSI.
$Palette = @{
    30 = '#0c0c0c'; 31 = '#f1736f'; 32 = '#6fce6f'; 33 = '#e5c35c'; 34 = '#6fa8f1'; 35 = '#c58af0'; 36 = '#5fc8d8'; 37 = '#d4d4d4'
    90 = '#8a8a8a'; 91 = '#ff8f8b'; 92 = '#8fe88f'; 93 = '#ffe082'; 94 = '#8fc1ff'; 95 = '#dcb0ff'; 96 = '#8be4f1'; 97 = '#ffffff'
}

function ConvertTo-AnsiSvg {
    param(
        [Parameter(Mandatory)] [AllowEmptyString()] [string[]] $Line,
        [int] $Columns = 120
    )

    $width = 2 * $Margin + $Columns * $CharWidth
    $height = 2 * $Margin + $Line.Count * $LineHeight
    '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" viewBox="0 0 {0} {1}" font-family="Cascadia Mono, Consolas, Menlo, DejaVu Sans Mono, monospace" font-size="13" fill="#d4d4d4">' -f $width, $height
    '  <rect width="{0}" height="{1}" rx="8" fill="#1e1e1e"/>' -f $width, $height
    for ($row = 0; $row -lt $Line.Count; $row++) {
        ConvertTo-Row $Line[$row] ($Margin + ($row + 1) * $LineHeight - 5)
    }
    '</svg>'
}

# One text element for each run of a style, so that columns stay in line whatever the font.
function ConvertTo-Row([string] $Text, [int] $Y) {
    $column = 0
    $style = ''
    foreach ($part in [regex]::Matches($Text, '\x1b\[(?<codes>[0-9;]*)m|[^\x1b]+')) {
        if ($part.Groups['codes'].Success) {
            $style = Update-Style $style $part.Groups['codes'].Value
            continue
        }
        foreach ($word in [regex]::Matches($part.Value, '\S+(?: \S+)*')) {
            $x = $Margin + ($column + $word.Index) * $CharWidth
            $content = [Security.SecurityElement]::Escape($word.Value)
            '  <text x="{0}" y="{1}" textLength="{2}" lengthAdjust="spacingAndGlyphs"{3}>{4}</text>' -f $x, $Y, ($word.Length * $CharWidth), $style, $content
        }
        $column += $part.Length
    }
}

function Update-Style([string] $Style, [string] $Codes) {
    foreach ($code in $Codes -split ';' | ForEach-Object { [int]"0$_" }) {
        if ($code -eq 0) { $Style = '' }
        elseif ($code -eq 1) { $Style += ' font-weight="bold"' }
        elseif ($code -eq 3) { $Style += ' font-style="italic"' }
        elseif ($Palette.ContainsKey($code)) { $Style = ($Style -replace ' fill="[^"]*"') + " fill=""$($Palette[$code])""" }
    }
    $Style
}

Export-ModuleMember -Function ConvertTo-AnsiSvg
