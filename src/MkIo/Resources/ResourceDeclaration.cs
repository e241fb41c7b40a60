namespace MkIo.Resources;

/// <summary>A resource's place in the API: all that tells it from the others, besides its model.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="Noun">What messages call one of them, such as <c>asset</c>.</param>
/// <param name="ListPath">The path of the collection, with the project's name in place.</param>
internal sealed record ResourceDeclaration<T>(string Noun, string ListPath)
    where T : class
{
    /// <summary>Prepares an object that was just read, for instance with the name of its parent, which no field carries.</summary>
    public Action<T>? AfterRead { get; init; }

    /// <summary>
    /// Set where an update is a PATCH, because PUT only creates: the fields that the service wants with every change,
    /// and the maps that it replaces whole.
    /// </summary>
    public IReadOnlyList<string>? PatchedWith { get; init; }

    public string ItemPath(string name) => $"{ListPath}/{Uri.EscapeDataString(Guard.NotEmpty(name))}";
}
