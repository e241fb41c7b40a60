namespace MkIo.Json;

/// <summary>Marks a field that the service wants when the object is made.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RequiredFieldAttribute : Attribute;
