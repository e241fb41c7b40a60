using MkIo.Json;
using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>A resource that something was done with, and the collection that holds it.</summary>
/// <typeparam name="T">The model of the resource.</typeparam>
/// <param name="Collection">The collection.</param>
/// <param name="Name">The resource's name.</param>
public sealed record ResourcePlace<T>(StatefulCollection<T> Collection, string Name) where T : ApiObject, new();
