namespace MkIo.Json;

/// <summary>Marks a field that the service wants when the object is made.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequiredFieldAttribute : Attribute;
