namespace MkIo.Help.Tests.Fixtures;

/// <summary>A crate on its shelf.</summary>
public sealed record Crate(string Name)
{
    [KnownValues("Wood", "Steel")]
    public string? Material { get; init; }
}

/// <summary>How large a crate is.</summary>
public enum CrateSize
{
    Small,
    Large,
}
