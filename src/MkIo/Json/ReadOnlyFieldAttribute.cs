namespace MkIo.Json;

/// <summary>Marks a field that the service fills in and never accepts: it is read, and left out of every request.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ReadOnlyFieldAttribute : Attribute;
