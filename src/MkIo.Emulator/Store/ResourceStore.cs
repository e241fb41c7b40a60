using System.Collections.Concurrent;

namespace MkIo.Emulator.Store;

/// <summary>Everything that is stored: the resources of the organization, and those of each project.</summary>
internal sealed class ResourceStore
{
    private readonly ConcurrentDictionary<string, Lazy<ResourceScope>> _projects = new(StringComparer.Ordinal);

    /// <summary>Adds the initial content of a project. Raised once for each, before the project is visible to others.</summary>
    public event Action<ResourceScope>? ProjectCreated;

    public ResourceScope Organization { get; private set; } = CreateOrganization();

    /// <summary>The projects that requests have referred to so far, by name.</summary>
    public IEnumerable<ResourceScope> Projects => _projects.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value.Value);

    public ResourceScope? FindProject(string name) => _projects.GetValueOrDefault(name)?.Value;

    /// <summary>Gets a project, which is created when a request first refers to it.</summary>
    public ResourceScope GetOrAddProject(string name) =>
        _projects.GetOrAdd(name, key => new Lazy<ResourceScope>(() => CreateProject(key))).Value;

    public void Clear()
    {
        _projects.Clear();
        Organization = CreateOrganization();
    }

    private static ResourceScope CreateOrganization() => new("organization");

    private ResourceScope CreateProject(string name)
    {
        var project = new ResourceScope(name);
        ProjectCreated?.Invoke(project);
        return project;
    }
}
