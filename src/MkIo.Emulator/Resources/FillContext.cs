namespace MkIo.Emulator.Resources;

/// <summary>What the service knows of a resource before it looks at its body.</summary>
internal sealed record FillContext(string Name, string Collection, string Kind, string Type, string ArmId, string Now)
{
    public Guid Id { get; init; } = Guid.NewGuid();
}
