using System.Text.Json;

namespace MkIo.Generator;

/// <summary>Writes the classes of a family.</summary>
internal static class ModelEmitter
{
    // Beyond this a line with attributes in front of the property is two.
    private const int LongestLine = 150;

    private const string List = "IList";
    private const string Map = "IDictionary<string, ";

    public static string Family(ClientModel model, IEnumerable<ModelClass> family)
    {
        var writer = new SourceWriter();
        var bases = model.Classes.Select(other => other.Base).ToHashSet();
        foreach (var entry in family)
        {
            writer.Line().Summary(entry.Summary);
            if (IsTyped(entry) && entry.IsAbstract)
                writer.Line("/// <param name=\"type\">The value of <c>@odata.type</c>; null for a member that this version does not know.</param>");
            if (entry.Schemas.Count > 0)
                writer.Line($"[ApiSchema({Strings(entry.Schemas)})]");
            if (entry.Union is not null)
                writer.Line($"[JsonConverter(typeof({entry.Name}Converter))]");
            Class(writer, entry, isSealed: !bases.Contains(entry));
            if (entry.Union is { } union)
                Converter(writer, entry, union);
            CollectionEmitter.Of(writer, model, entry);
        }

        return writer.ToFile($"MkIo.{model.Api}");
    }

    private static void Class(SourceWriter writer, ModelClass entry, bool isSealed)
    {
        var kind = entry.IsAbstract ? "abstract " : isSealed ? "sealed " : string.Empty;
        var parent = entry.Base?.Name ?? (entry.Union is { IsTyped: true } ? "TypedObject" : "ApiObject");
        // Members of a union by @odata.type pass its value up to TypedObject.
        var (parameters, arguments) = !IsTyped(entry) ? (string.Empty, string.Empty)
            : entry.IsAbstract ? ("(string? type)", "(type)")
            : entry.IsOther ? ("()", "(null)") : ("()", $"(\"{entry.Discriminator}\")");
        var access = entry.Overrides.Internal ? "internal" : "public";
        var head = $"{access} {kind}partial class {entry.Name}{parameters} : {parent}{arguments}";
        var discriminator = IsTyped(entry) || entry.Discriminator is null ? null : entry.Bases().SelectMany(basis => basis.Properties).FirstOrDefault(property => property.Field == entry.Base!.Union!.Field);
        if (entry.Properties.Count == 0 && discriminator is null)
        {
            writer.Line($"{head};");
            return;
        }

        writer.Open(head);
        if (discriminator is not null)
            writer.Summary($"Creates one whose <see cref=\"{entry.Base!.Name}.{discriminator.Name}\"/> is set.").Line($"public {entry.Name}() => {discriminator.Name} = \"{entry.Discriminator}\";");
        foreach (var property in entry.Properties)
        {
            if (property != entry.Properties[0] || discriminator is not null)
                writer.Line();
            Property(writer, property);
        }

        writer.Close();
    }

    private static void Property(SourceWriter writer, ModelProperty property)
    {
        writer.Summary(property.Summary);
        var attributes = new List<string>();
        if (property.IsReadOnly)
            attributes.Add("ReadOnlyField");
        if (property.IsRequired)
            attributes.Add("RequiredField");
        if (property.KnownValues.Count > 0)
            attributes.Add($"KnownValues({Strings(property.KnownValues)})");
        if (property.IsDuration)
            attributes.Add("DurationField");
        if (property.SendNull)
            attributes.Add("JsonIgnore(Condition = JsonIgnoreCondition.Never)");
        if (property.IsDate)
            attributes.Add("JsonConverter(typeof(DateConverter))");
        if (JsonNamingPolicy.CamelCase.ConvertName(property.Name) != property.Field)
            attributes.Add($"JsonPropertyName(\"{property.Field}\")");
        var declaration = $"public {property.Type} {property.Name} {{ get; {Setter(property.Type)} }}{(property.IsNew ? " = new();" : string.Empty)}";
        var list = $"[{string.Join(", ", attributes)}]";
        if (attributes.Count == 0)
            writer.Line(declaration);
        else if (list.Length + declaration.Length < LongestLine)
            writer.Line($"{list} {declaration}");
        else
            writer.Line(list).Line(declaration);
    }

    // Lists and maps print what is in them, whoever made them.
    private static string Setter(string type)
    {
        var end = type.LastIndexOf('>');
        return type.StartsWith(List, StringComparison.Ordinal) ? $"set => field = ApiList{type.Substring(List.Length, end - List.Length + 1)}.Of(value);"
            : type.StartsWith(Map, StringComparison.Ordinal) ? $"set => field = ApiMap<{type.Substring(Map.Length, end - Map.Length + 1)}.Of(value);"
            : "set;";
    }

    private static void Converter(SourceWriter writer, ModelClass entry, Union union)
    {
        writer.Line().Summary($"Reads and writes <see cref=\"{entry.Name}\"/>: its derived classes are told apart by <c>{union.Field}</c>.");
        writer.Open($"internal sealed class {entry.Name}Converter : PolymorphicConverter<{entry.Name}, {union.Other.Name}>")
            .Line("/// <inheritdoc/>").Line($"protected override string Discriminator => \"{union.Field}\";").Line()
            .Line("/// <inheritdoc/>").Line("protected override Type? Resolve(string value) => value switch").Open();
        foreach (var (value, member) in union.Members)
            writer.Line($"\"{value}\" => typeof({member.Name}),");
        writer.Line("_ => null,").Close("};").Close();
    }

    private static bool IsTyped(ModelClass entry) => entry.Bases().Prepend(entry).Any(basis => basis.Union is { IsTyped: true });

    internal static string Strings(IEnumerable<string> values) => string.Join(", ", values.Select(value => $"\"{value}\""));
}
