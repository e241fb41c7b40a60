using MkIo.Json;

namespace MkIo.Resources;

/// <summary>What a look at something that is waited for has shown.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State">Its state.</param>
/// <param name="Percent">How far it is, where that is known.</param>
public sealed record StateReport(string Name, [property: KnownValues("Ready", "Created", "Running", "Stopped", "Finished", "Deleted")] string? State, int? Percent = null);
