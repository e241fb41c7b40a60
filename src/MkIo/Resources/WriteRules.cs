using System.Collections;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using MkIo.Json;

namespace MkIo.Resources;

/// <summary>Fields that are fixed at creation: the service would refuse them too, but only after it was asked, and not always by name.</summary>
internal static class ImmutableFields
{
    /// <summary>Refuses a change of anything but the fields that can be changed.</summary>
    /// <param name="resource">What the message calls the resource.</param>
    /// <param name="before">The resource as it is.</param>
    /// <param name="after">The resource as it is to be.</param>
    /// <param name="open">Paths such as <c>spec.contentName</c>, with all that is in them.</param>
    public static void Check(string resource, JsonObject before, JsonObject after, IReadOnlyList<string> open)
    {
        var changed = Changes(before, after, string.Empty, string.Empty).Where(path => !open.Any(field => path == field || path.StartsWith(field + ".", StringComparison.Ordinal))).ToList();
        if (changed.Count == 0)
            return;
        // The values are left out: one of them may be a secret.
        var can = open.Count == 0 ? "Nothing of it can be changed" : $"What can be changed is {string.Join(", ", open)}";
        throw new MkIoException(MkIoErrorKind.Conflict,
            $"{resource} exists, and {string.Join(", ", changed)} {(changed.Count == 1 ? "is" : "are")} fixed when it is created. {can}; for the rest remove it and create it anew, or choose another name.");
    }

    private static IEnumerable<string> Changes(JsonObject before, JsonObject after, string prefix, string field)
    {
        foreach (var name in JsonMeaning.Differing(before, after, field))
        {
            if (before[name] is JsonObject old && after[name] is JsonObject now)
            {
                foreach (var path in Changes(old, now, $"{prefix}{name}.", JsonMeaning.Within(field, name)))
                    yield return path;
            }
            else
            {
                yield return prefix + name;
            }
        }
    }
}

/// <summary>The fields of an object that came from the service and that no property carries.</summary>
internal static class UnknownFields
{
    /// <summary>Takes out one field that the service's words name, and says which; null when they name none.</summary>
    public static string? DropRefused(ApiObject root, string? detail)
    {
        if (string.IsNullOrEmpty(detail))
            return null;
        foreach (var (owner, name, path) in Find(root, string.Empty))
        {
            if (!Regex.IsMatch(detail, $@"(?<![\w]){Regex.Escape(name)}(?![\w])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
                continue;
            owner.AdditionalData!.Remove(name);
            return path;
        }

        return null;
    }

    private static IEnumerable<(ApiObject Owner, string Name, string Path)> Find(ApiObject owner, string prefix)
    {
        foreach (var name in owner.AdditionalData?.Keys ?? (IEnumerable<string>)[])
            yield return (owner, name, prefix + name);

        var type = MkIoJson.Display.GetTypeInfo(owner.GetType());
        foreach (var property in type.Properties.Where(property => !property.IsExtensionData))
        {
            foreach (var (child, path) in Children(property, owner, prefix + property.Name))
            {
                foreach (var found in Find(child, path + "."))
                    yield return found;
            }
        }
    }

    private static IEnumerable<(ApiObject Child, string Path)> Children(JsonPropertyInfo property, ApiObject owner, string path)
        => property.Get?.Invoke(owner) switch
        {
            ApiObject child => [(child, path)],
            IEnumerable list and not string => list.OfType<ApiObject>().Select((child, index) => (child, $"{path}[{index}]")),
            _ => [],
        };
}
