using System.Text.Json.Nodes;

namespace MkIo.Emulator.States;

/// <summary>A state that a resource reaches at a time, and what else changes then.</summary>
/// <param name="Due">When.</param>
/// <param name="State">The state from then on.</param>
/// <param name="Apply">Changes the resource; it is given the time as the resource shows it.</param>
internal sealed record StateStep(DateTimeOffset Due, string State, Action<JsonObject, string>? Apply = null);
