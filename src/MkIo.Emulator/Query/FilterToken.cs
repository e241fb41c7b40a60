namespace MkIo.Emulator.Query;

internal enum FilterTokenKind
{
    Word,
    Text,
    Number,
    Date,
    Open,
    Close,
    Comma,
    End,
}

/// <summary>One word, value or sign of a filter.</summary>
internal readonly record struct FilterToken(FilterTokenKind Kind, string Text, int Position);
