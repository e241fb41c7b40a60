using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Security;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MkIo.Json;
using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Reading;

/// <summary>
/// Reads values of any origin as the API wants the fields of a model: PowerShell's own values, what serialization and
/// JSON made of them, and the texts of a table. What cannot be read is noted with its path.
/// </summary>
/// <param name="ownFields">Whether fields that the model does not know are the service's own and kept.</param>
internal sealed class FieldReader(bool ownFields)
{
    private const string Additional = nameof(ApiObject.AdditionalData);
    private const int Longest = 60;

    // Stands in the tree where a value could not be read, until the input turns out not to say it elsewhere.
    private const string Unread = "\0unread:";

    private static readonly string[] Groups = ["properties", "metadata", "spec"];

    // Who made a resource and when is only shown at the top, in another form than within: an address for an ID, whole seconds.
    private static readonly HashSet<string> Origin = new(StringComparer.OrdinalIgnoreCase) { "created", "createdBy", "updated", "updatedBy", "lastModified", "lastModifiedBy" };

    // What comes along with objects and is nobody's field: of the service's envelope, of remoting, and of this module.
    private static readonly HashSet<string> Envelope = new(
        [
            .. Origin, "id", "type", "kind", "etag", "systemData", "supplemental", "status", "resourceGroup", "name", "Action",
            "PSComputerName", "PSShowComputerName", "PSSourceJobInstanceId", "RunspaceId",
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> _unread = new(StringComparer.Ordinal);

    /// <summary>What cannot be read, with its path.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>The fields that the model does not know.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>The names at the top that became fields of the model.</summary>
    public HashSet<string> Taken { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a resource, in the API's shape or flat.</summary>
    /// <param name="model">The model.</param>
    /// <param name="fields">What the input has.</param>
    /// <param name="known">Whether a name that is no field means something all the same.</param>
    public JsonObject Resource(Type model, IReadOnlyList<KeyValuePair<string, object?>> fields, Func<string, bool> known)
    {
        var result = new JsonObject();
        var contract = Contract.Of(model);
        var isGrouped = fields.Any(field => contract.Groups.Any(group => group == contract.Find(field.Key)));
        // The groups first: a flat field that says something else beside them is noticed then.
        foreach (var field in fields.OrderBy(field => Groups.Contains(field.Key, StringComparer.OrdinalIgnoreCase) ? 0 : 1))
        {
            var name = field.Key.Trim();
            if (contract.Find(name) is { } property)
                Put(result, property, field.Value, name);
            else if (name.Equals(Additional, StringComparison.OrdinalIgnoreCase))
                Keep(result, field.Value);
            else if (Origin.Contains(name) && contract.Surface(name) is { SetMethod: not { IsPublic: true } })
                continue;
            else if (InGroup(contract, name) is var (group, inner) && !IsOfSurface(contract, inner, field.Value, name))
                LayIn(result, group, One(inner, field.Value, name), name);
            else if (contract.Surface(name) is { SetMethod.IsPublic: true } surface)
                Lay(result, Through(model, surface, field.Value, name), name, isPart: true);
            else if (contract.Surface(name) is not null && !isGrouped)
                // A row may mean the parameter of that name; beside a group it only shows what is in there.
                continue;
            else if (contract.Surface(name) is null && !Envelope.Contains(name) && !known(name))
                Unknown.Add(name);
            else if (contract.Surface(name) is null)
                continue;
            Taken.Add(field.Key);
        }

        Report(result);
        return result;
    }

    /// <summary>Reads an object that is part of a resource; null where something in it cannot be read.</summary>
    /// <param name="model">The model.</param>
    /// <param name="value">The object.</param>
    public static JsonNode? Part(Type model, object? value)
    {
        var reader = new FieldReader(ownFields: true);
        var read = reader.Value(model, value, model.Name);
        reader.Report(read);
        return reader.Problems.Count > 0 ? null : read;
    }

    /// <summary>The names of the fields that a resource has at the top or in its groups, for somebody who looks for one.</summary>
    /// <param name="model">The model.</param>
    public static IEnumerable<string> Names(Type model)
    {
        var contract = Contract.Of(model);
        return contract.Surfaces
            .Concat(contract.Groups.SelectMany(group => Contract.Of(group.PropertyType).Writable))
            .Concat(contract.Writable.Except(Groups, StringComparer.OrdinalIgnoreCase))
            .Select(name => char.ToUpperInvariant(name[0]) + name.Substring(1))
            .Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private static (JsonPropertyInfo Group, JsonPropertyInfo Inner)? InGroup(Contract contract, string name)
    {
        foreach (var group in contract.Groups)
        {
            if (Contract.Of(group.PropertyType).Find(name) is { } inner)
                return (group, inner);
        }

        return null;
    }

    // Some properties lift a part of an object up under the object's own name: FirstQuality is its bitrate, a number.
    // Others show something else under a field's name: CreatedBy is an email address, and the field's is an ID.
    private static bool IsOfSurface(Contract contract, JsonPropertyInfo inner, object? value, string name)
        => contract.Surface(name) is { } surface && (typeof(ApiObject).IsAssignableFrom(inner.PropertyType)
            ? !typeof(ApiObject).IsAssignableFrom(surface.PropertyType)
                && ObjectKind.Plain(value) is var plain and not ApiObject && Fields(plain is string text ? Json(text) : value) is null
            : surface.SetMethod is not { IsPublic: true } && Bare(surface.PropertyType) != Bare(inner.PropertyType));

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private JsonObject One(JsonPropertyInfo property, object? value, string path)
    {
        var part = new JsonObject();
        Put(part, property, value, path);
        return part;
    }

    // A property that no field carries by its name, such as one that lifts a nested field up: the model tells what it sets.
    private JsonObject Through(Type model, PropertyInfo surface, object? value, string path)
    {
        var result = new JsonObject();
        if (Value(surface.PropertyType, value, path) is not { } node)
            return result;
        if (IsUnread(node))
        {
            Report(node);
            return result;
        }

        var request = MkIoJson.Request.GetTypeInfo(model);
        var (scratch, empty) = (request.CreateObject!(), request.CreateObject!());
        surface.SetValue(scratch, node.Deserialize(MkIoJson.Request.GetTypeInfo(surface.PropertyType)));
        var without = JsonSerializer.SerializeToNode(empty, request)!.AsObject();
        foreach (var (name, set) in JsonSerializer.SerializeToNode(scratch, request)!.AsObject().Select(field => (field.Key, field.Value)))
        {
            if (!JsonNode.DeepEquals(set, without[name]))
                result[name] = set?.DeepClone();
        }

        return result;
    }

    private void Put(JsonObject result, JsonPropertyInfo property, object? value, string path)
    {
        if (Contract.IsReadOnly(property) || (ObjectKind.Plain(value) is string { Length: 0 } && property.PropertyType != typeof(string)))
            return;
        // A text of a table that is empty says nothing.
        if (ObjectKind.Plain(value) is string text && string.IsNullOrWhiteSpace(text) && path.IndexOf('.') < 0)
            return;
        Lay(result, new JsonObject { [property.Name] = Value(property.PropertyType, value, path) }, path);
    }

    private void Keep(JsonObject result, object? value)
    {
        if (!ownFields || ObjectKind.Plain(value) is null or string { Length: 0 })
            return;
        if (Fields(value) is { } fields)
        {
            foreach (var field in fields)
                result[field.Key] = PowerShellJson.ToNode(field.Value);
        }
    }

    // A group of which the input says nothing is not made, and one that could not be read is not made of the little that is shown at the top.
    private void LayIn(JsonObject target, JsonPropertyInfo group, JsonObject part, string path)
    {
        if (part.Count > 0 && Mark(target[group.Name]) is null)
            Lay(target, new JsonObject { [group.Name] = part }, path);
    }

    private void Lay(JsonObject target, JsonObject part, string path, bool isPart = false)
    {
        foreach (var (name, value) in part.Select(field => (field.Key, field.Value)).ToList())
        {
            if (target[name] is JsonObject inner && value is JsonObject more)
                Lay(inner, more, path, isPart);
            // What is empty in its group may be shown from elsewhere, as an organization's name is.
            else if (target[name] is not null && value is null)
                continue;
            else if (target[name] is { } said && !Agree(said, value))
                Problems.Add($"{path} differs from another value of {name} in the input: change both, or leave one out.");
            else if (target[name] is null || !IsUnread(value) && !(isPart && value is JsonObject && Mark(target[name]) is not null))
                target[name] = value?.DeepClone();
        }
    }

    // Objects show what is deep in them at the top too, where less of it is cut off: what is unread in one place counts as the other has it.
    private static bool Agree(JsonNode? one, JsonNode? other) => (one, other) switch
    {
        _ when Mark(one) is not null || Mark(other) is not null => true,
        (JsonObject left, JsonObject right) => left.Select(field => field.Key).Union(right.Select(field => field.Key)).All(name => Agree(left[name], right[name])),
        (JsonArray left, JsonArray right) => left.Count == right.Count && left.Zip(right, Agree).All(agrees => agrees),
        _ => JsonNode.DeepEquals(one, other),
    };

    private static string? Mark(JsonNode? node)
        => node is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith(Unread, StringComparison.Ordinal) ? text : null;

    private static IEnumerable<string> Marks(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Marks(field.Value)),
        JsonArray items => items.SelectMany(Marks),
        _ => Mark(node) is { } mark ? [mark] : [],
    };

    private static bool IsUnread(JsonNode? node) => Marks(node).Any();

    private void Report(JsonNode? node) => Problems.InsertRange(0, Marks(node).Select(mark => _unread[mark]));

    private JsonNode NotRead(string problem)
    {
        var mark = $"{Unread}{_unread.Count}";
        _unread.Add(mark, problem);
        return mark;
    }

    private JsonNode? Value(Type declared, object? value, string path)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        var plain = ObjectKind.Plain(value);
        if (plain is null || ReferenceEquals(plain, System.Management.Automation.Internal.AutomationNull.Value))
            return null;
        if (typeof(ApiObject).IsAssignableFrom(type))
            return Object(type, value!, plain, path);
        if (Contract.EntryOf(type) is { } entry)
            return Dictionary(entry, value!, plain, path);
        if (type != typeof(string) && Contract.ElementOf(type) is { } item)
            return List(item, plain, path);
        return Scalar(type, plain, path);
    }

    private JsonNode? Object(Type declared, object value, object plain, string path)
    {
        if (plain is ApiObject live)
            return declared.IsInstanceOfType(live) ? JsonSerializer.SerializeToNode(live, MkIoJson.Request.GetTypeInfo(live.GetType())) : Refuse(path, plain, "an object");
        if (Fields(plain is string text ? Json(text) : value) is not { } fields)
            return Refuse(path, plain, "an object");
        var result = new JsonObject();
        if (Member(declared, fields, result) is not { } type)
            return Refuse($"{path}.{(typeof(TypedObject).IsAssignableFrom(declared) ? TypedObject.Field : "type")}", "missing", $"what tells which {declared.Name} is meant");
        var contract = Contract.Of(type);
        foreach (var field in fields)
        {
            var name = $"{path}.{field.Key}";
            if (contract.Find(field.Key) is { } property)
                Put(result, property, field.Value, name);
            else if (field.Key.Equals(Additional, StringComparison.OrdinalIgnoreCase))
                Keep(result, field.Value);
            else if (contract.Surface(field.Key) is not null)
                continue;
            else if (ownFields || !type.IsDefined(typeof(ApiSchemaAttribute), inherit: false))
                result[field.Key] = PowerShellJson.ToNode(field.Value);
            else if (!Envelope.Contains(field.Key))
                Unknown.Add(name);
        }

        return result;
    }

    // The member of a family that the fields are of; null where they do not say it.
    private static Type? Member(Type declared, IReadOnlyList<KeyValuePair<string, object?>> fields, JsonObject result)
    {
        if (!declared.IsAbstract)
            return declared;
        var name = typeof(TypedObject).IsAssignableFrom(declared) ? TypedObject.Field : "type";
        var said = fields.FirstOrDefault(field => Spelling.Plain(field.Key) == Spelling.Plain(name));
        if (ObjectKind.Plain(said.Value) is not string { Length: > 0 } member)
            return null;
        result[name] = member;
        return new JsonObject { [name] = member }.Deserialize(MkIoJson.Request.GetTypeInfo(declared))!.GetType();
    }

    private JsonNode? Dictionary(Type entry, object value, object plain, string path)
    {
        if (plain is string text && !text.TrimStart().StartsWith("{", StringComparison.Ordinal))
        {
            try
            {
                plain = value = LabelText.Parse(text);
            }
            catch (FormatException error)
            {
                return NotRead($"{path}: {error.Message}");
            }
        }

        if (Fields(plain is string json ? Json(json) : value) is not { } fields)
            return Refuse(path, plain, "a hashtable, or a text such as a=1;b=2");
        var result = new JsonObject();
        foreach (var field in fields)
            result[field.Key] = Value(entry, field.Value, $"{path}.{field.Key}");
        return result;
    }

    private JsonNode? List(Type item, object plain, string path)
    {
        var items = plain switch
        {
            string text => Items(item, text),
            IDictionary => [plain],
            IEnumerable many => many.Cast<object?>(),
            _ => [plain],
        };
        if (items is null)
            return Refuse(path, plain, "a list");
        // Within an object only ConvertTo-Json makes a text of a list, and the spaces between its items look like those within one.
        if (item == typeof(string) && plain is string joined && path.IndexOf('.') >= 0 && !IsJson(joined) && joined.Trim().Any(char.IsWhiteSpace))
            return NotRead($"{path} is '{Short(joined)}', which may be one text or several: ConvertTo-Json joins the items of what is deeper than its -Depth. Use -Depth 20.");
        return new JsonArray([.. items.Select((each, index) => Value(item, each, $"{path}[{index}]"))]);
    }

    // The items of a column of a table, or of what ConvertTo-Json cut off: a;b or JSON values, with commas or spaces between them.
    private static IEnumerable<object?>? Items(Type item, string text)
    {
        var isPlain = item == typeof(string) ? text.TrimStart() is not ['[', ..] : !IsJson(text);
        if (isPlain && (typeof(ApiObject).IsAssignableFrom(item) || Contract.EntryOf(item) is not null))
            return null;
        char[] separators = item == typeof(string) ? [';'] : [';', ' '];
        if (isPlain)
            return text.Split(separators, StringSplitOptions.RemoveEmptyEntries).Select(object? (part) => part.Trim());
        var values = JsonValues(text);
        return values is [IEnumerable one and not string] ? one.Cast<object?>() : values;
    }

    private static bool IsJson(string text) => text.TrimStart() is ['{' or '[', ..];

    private JsonNode? Scalar(Type type, object value, string path)
    {
        try
        {
            if (type == typeof(string))
                return value is string or bool or Guid or Uri or char or Enum or IFormattable and not PSObject ? Text(value) : Refuse(path, value, "a text");
            if (type == typeof(bool))
                return value is bool flag ? flag : value is SwitchParameter set ? set.IsPresent : bool.Parse(Text(value));
            if (type == typeof(Secret))
                return SecretText(value);
            if (type == typeof(DateTimeOffset))
                return Write(Moment(value), type);
            if (type == typeof(TimeSpan))
                return Write(value is TimeSpan span ? span : Ticks(value, "Ticks") is { } ticks ? TimeSpan.FromTicks(ticks) : Duration(Text(value)), type);
            if (type == typeof(Guid))
                return Guid.Parse(Text(value)).ToString();
            if (type == typeof(Uri))
                return Text(value);
            if (type == typeof(int) || type == typeof(long))
                return JsonValue.Create(checked((long)decimal.Parse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture))) is { } whole
                    && decimal.Parse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture) % 1 == 0 ? whole : Refuse(path, value, "a whole number");
            if (type == typeof(double) || type == typeof(float))
                return double.Parse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture);
            if (type == typeof(decimal))
                return decimal.Parse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture);
            return PowerShellJson.ToNode(value is string json ? Json(json) ?? json : value);
        }
        catch (Exception error) when (error is FormatException or OverflowException or InvalidCastException)
        {
            return Refuse(path, value, Word(type));
        }
    }

    private static JsonNode? Write<TValue>(TValue value, Type type) => JsonSerializer.SerializeToNode(value, MkIoJson.Request.GetTypeInfo(type));

    // What stands for a hidden secret, such as the empty object that ConvertTo-Json makes of it, is noticed: the secret
    // was there, and did not come along.
    private static JsonNode? SecretText(object value) => value switch
    {
        Secret secret => secret.Reveal(),
        SecureString secure => Secret.From(secure).Reveal(),
        string text => string.IsNullOrWhiteSpace(text) ? null : text,
        _ => Secret.Mask,
    };

    private static DateTimeOffset Moment(object value) => value switch
    {
        DateTimeOffset moment => moment,
        DateTime { Kind: DateTimeKind.Unspecified } time => new DateTimeOffset(time, TimeSpan.Zero),
        DateTime time => time,
        _ when Ticks(value, "UtcTicks") is { } ticks => new DateTimeOffset(ticks, TimeSpan.Zero),
        // A table was written in the language of the machine, everything else is not.
        _ when DateTimeOffset.TryParse(Text(value), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) => moment,
        _ => DateTimeOffset.Parse(Text(value), CultureInfo.CurrentCulture, DateTimeStyles.AssumeUniversal),
    };

    // ConvertTo-Json writes a duration, and Windows PowerShell a time too, as an object with all its properties.
    private static long? Ticks(object value, string name)
        => Fields(value)?.FirstOrDefault(field => field.Key == name).Value is { } ticks ? Convert.ToInt64(ticks, CultureInfo.InvariantCulture) : null;

    private static TimeSpan Duration(string text)
        => IsoDuration.Read(text) ?? (text.IndexOf(':') >= 0 ? TimeSpan.Parse(text, CultureInfo.InvariantCulture) : throw new FormatException());

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;

    // A value may be part of something secret; only its kind and a short beginning are said.
    private JsonNode Refuse(string path, object value, string expected)
        => NotRead($"{path} is {(value is string { Length: <= Longest } text ? $"'{text}'" : $"a {value.GetType().Name}")}, but must be {expected}.");

    private static string Short(string text) => text.Length <= Longest ? text : text.Substring(0, Longest) + "…";

    private static object? Json(string text) => JsonValues(text) is [var one] ? one : null;

    /// <summary>The JSON objects and lists of a text, one after the other; null where it is something else.</summary>
    public static IReadOnlyList<object?>? JsonValues(string text)
    {
        if (!IsJson(text))
            return null;
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { AllowMultipleValues = true });
            var values = new List<object?>();
            while (reader.Read())
            {
                using var document = JsonDocument.ParseValue(ref reader);
                values.Add(PowerShellJson.FromJson(document.RootElement));
            }

            return values;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The fields of a hashtable, a custom object, or what serialization made of an object; null for anything else.</summary>
    public static IReadOnlyList<KeyValuePair<string, object?>>? Fields(object? value)
    {
        var wrapped = value is null ? null : PSObject.AsPSObject(value);
        return wrapped?.BaseObject switch
        {
            IDictionary map => [.. map.Entries().Select(entry => new KeyValuePair<string, object?>(entry.Key.ToString()!, entry.Value))],
            PSCustomObject => [.. wrapped.Properties.Select(property => new KeyValuePair<string, object?>(property.Name, property.Value))],
            JsonElement { ValueKind: JsonValueKind.Object } element => Fields(PowerShellJson.FromJson(element)),
            _ => null,
        };
    }

    private static string Word(Type type)
        => type == typeof(bool) ? "true or false" : type == typeof(DateTimeOffset) ? "a time, such as 2026-11-28T12:00:00Z"
            : type == typeof(TimeSpan) ? "a duration, such as PT1H30M or 1:30:00" : type == typeof(Guid) ? "a GUID" : "a number";
}
