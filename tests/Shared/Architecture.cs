using Mono.Cecil;
using Assembly = System.Reflection.Assembly;

namespace MkIo.Testing;

/// <summary>
/// Reads from a compiled assembly which of its namespaces use which: signatures, attributes, generic arguments, method bodies,
/// and the using directives that the debug symbols keep, since constants leave nothing in the code.
/// </summary>
internal sealed class Architecture
{
    private readonly string _root;
    private readonly ModuleDefinition _module;
    private readonly HashSet<string> _namespaces;

    /// <summary>What the types that stand above all others count as.</summary>
    public const string Top = "(top)";

    // The first reference that was found, by the two namespaces.
    private readonly SortedDictionary<(string From, string To), string> _references = [];

    // Types of the root namespace that stand above all others, such as a client whose users look for it beside its errors.
    private readonly HashSet<string> _top;

    private Architecture(ModuleDefinition module, string root, IEnumerable<string> top)
    {
        (_module, _root, _top) = (module, root, [.. top]);
        _namespaces = [.. module.Types.Select(NamespaceOf).Where(IsOwn)];
        foreach (var type in module.GetTypes().Where(type => IsOwn(NamespaceOf(type))))
            AddType(type);
    }

    /// <summary>The circles of namespaces that use each other: a shortest one through each namespace that is in none of those before.</summary>
    /// <param name="assembly">The assembly, with its symbols beside it.</param>
    /// <param name="root">Only namespaces at or below this one count.</param>
    /// <param name="top">Types of the root namespace that count as a namespace of their own, <see cref="Top"/>.</param>
    public static IReadOnlyList<string> Circles(Assembly assembly, string root, params string[] top)
    {
        var architecture = Read(assembly, root, top);
        var circles = new List<string>();
        var seen = new HashSet<string>();
        foreach (var start in architecture._namespaces.Order(StringComparer.Ordinal).Where(name => !seen.Contains(name)))
            if (architecture.FindCircle(start) is { } circle)
            {
                seen.UnionWith(circle);
                circles.Add(string.Join("; ", circle.Zip(circle.Skip(1), architecture.Describe)));
            }
        return circles;
    }

    /// <summary>References to a namespace that is higher in the order, and namespaces that are not in the order.</summary>
    /// <param name="assembly">The assembly, with its symbols beside it.</param>
    /// <param name="root">Only namespaces at or below this one count.</param>
    /// <param name="order">The namespaces below the root, the lowest first; the empty string is the root itself.</param>
    public static IReadOnlyList<string> UpwardImports(Assembly assembly, string root, params string[] order) => UpwardImports(assembly, root, [], order);

    /// <summary>The same, where some types of the root namespace stand above all others.</summary>
    /// <param name="assembly">The assembly, with its symbols beside it.</param>
    /// <param name="root">Only namespaces at or below this one count.</param>
    /// <param name="top">Types of the root namespace that count as a namespace of their own, <see cref="Top"/>.</param>
    /// <param name="order">The namespaces below the root, the lowest first; the empty string is the root itself.</param>
    public static IReadOnlyList<string> UpwardImports(Assembly assembly, string root, string[] top, string[] order)
    {
        var architecture = Read(assembly, root, top);
        var levels = order.Select((name, level) => (Name: name.Length == 0 ? root : $"{root}.{name}", level)).ToDictionary(entry => entry.Name, entry => entry.level);
        var unknown = architecture._namespaces.Where(name => !levels.ContainsKey(name)).Select(name => $"{name} is not in the order");
        var upward = architecture._references.Keys
            .Where(reference => levels.TryGetValue(reference.From, out var from) && levels.TryGetValue(reference.To, out var to) && from < to)
            .Select(reference => architecture.Describe(reference.From, reference.To));
        return [.. unknown.Order(StringComparer.Ordinal), .. upward];
    }

    /// <summary>Types whose namespace is not the folder that they lie in.</summary>
    /// <param name="assembly">The assembly, with its symbols beside it.</param>
    /// <param name="root">The namespace of the project's folder, which has the same name.</param>
    public static IReadOnlyList<string> MisplacedTypes(Assembly assembly, string root)
    {
        var architecture = Read(assembly, root, []);
        var misplaced =
            from type in architecture._module.GetTypes()
            where architecture.IsOwn(architecture.NamespaceOf(type))
            from method in type.Methods
            from point in method.DebugInformation.SequencePoints.Take(1)
            let path = point.Document.Url.Replace('\\', '/')
            where !path.Contains("/obj/", StringComparison.Ordinal) && !path.EndsWith(".g.cs", StringComparison.Ordinal)
            let expected = $"/{root}/{architecture.NamespaceOf(type)[root.Length..].TrimStart('.').Replace('.', '/')}".TrimEnd('/')
            where !path[..path.LastIndexOf('/')].EndsWith(expected, StringComparison.Ordinal)
            select $"{architecture.NamespaceOf(type)} in {path[(path.IndexOf($"/{root}/", StringComparison.Ordinal) + 1)..]}";
        return [.. misplaced.Distinct().Order(StringComparer.Ordinal)];
    }

    private static Architecture Read(Assembly assembly, string root, IEnumerable<string> top)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location, new ReaderParameters(ReadingMode.Immediate) { ReadSymbols = true });
        return new Architecture(module, root, top);
    }

    private bool IsOwn(string name) => name == _root || name.StartsWith(_root + ".", StringComparison.Ordinal);

    private string Describe(string from, string to) => $"{from} uses {to} ({_references[(from, to)]})";

    private string NamespaceOf(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type.Namespace == _root && _top.Contains(type.Name) ? $"{_root}.{Top}" : type.Namespace;
    }

    // The shortest way from a namespace back to itself.
    private List<string>? FindCircle(string start)
    {
        var ways = new Queue<List<string>>([[start]]);
        var visited = new HashSet<string>();
        while (ways.TryDequeue(out var way))
            foreach (var (_, next) in _references.Keys.Where(reference => reference.From == way[^1]))
                if (next == start)
                    return [.. way, next];
                else if (visited.Add(next))
                    ways.Enqueue([.. way, next]);
        return null;
    }

    private void AddType(TypeDefinition type)
    {
        AddAttributes(type, type);
        AddParameters(type, type);
        Add(type, type.BaseType);
        foreach (var implementation in type.Interfaces)
            Add(type, implementation.InterfaceType);
        foreach (var field in type.Fields)
        {
            AddAttributes(type, field);
            Add(type, field.FieldType);
        }
        foreach (var member in type.Properties.Cast<ICustomAttributeProvider>().Concat(type.Events))
            AddAttributes(type, member);
        foreach (var method in type.Methods)
            AddMethod(type, method);
    }

    private void AddMethod(TypeDefinition type, MethodDefinition method)
    {
        AddAttributes(type, method);
        AddAttributes(type, method.MethodReturnType);
        AddParameters(type, method);
        AddReference(type, method);
        foreach (var parameter in method.Parameters)
            AddAttributes(type, parameter);
        for (var import = method.DebugInformation.Scope?.Import; import is not null; import = import.Parent)
            foreach (var target in import.Targets.Where(target => target.Namespace is not null))
                Add(type, target.Namespace, $"a using directive for {type.Name}");
        if (!method.HasBody)
            return;
        foreach (var variable in method.Body.Variables)
            Add(type, variable.VariableType);
        foreach (var handler in method.Body.ExceptionHandlers)
            Add(type, handler.CatchType);
        foreach (var instruction in method.Body.Instructions)
            AddOperand(type, instruction.Operand);
    }

    private void AddOperand(TypeDefinition type, object? operand)
    {
        switch (operand)
        {
            case TypeReference used:
                Add(type, used);
                break;
            case FieldReference field:
                Add(type, field.DeclaringType);
                Add(type, field.FieldType);
                break;
            case MethodReference method:
                Add(type, method.DeclaringType);
                AddReference(type, method);
                break;
            case CallSite site:
                AddSignature(type, site);
                break;
        }
    }

    private void AddReference(TypeDefinition type, MethodReference method)
    {
        AddSignature(type, method);
        if (method is GenericInstanceMethod generic)
            foreach (var argument in generic.GenericArguments)
                Add(type, argument);
    }

    private void AddSignature(TypeDefinition type, IMethodSignature signature)
    {
        Add(type, signature.ReturnType);
        foreach (var parameter in signature.Parameters)
            Add(type, parameter.ParameterType);
    }

    private void AddParameters(TypeDefinition type, IGenericParameterProvider provider)
    {
        foreach (var constraint in provider.GenericParameters.SelectMany(parameter => parameter.Constraints))
            Add(type, constraint.ConstraintType);
    }

    private void AddAttributes(TypeDefinition type, ICustomAttributeProvider provider)
    {
        foreach (var attribute in provider.CustomAttributes)
        {
            Add(type, attribute.AttributeType);
            foreach (var argument in attribute.ConstructorArguments.Concat(attribute.Properties.Concat(attribute.Fields).Select(named => named.Argument)))
                AddArgument(type, argument);
        }
    }

    private void AddArgument(TypeDefinition type, CustomAttributeArgument argument)
    {
        Add(type, argument.Type);
        if (argument.Value is TypeReference used)
            Add(type, used);
        else if (argument.Value is CustomAttributeArgument inner)
            AddArgument(type, inner);
        else if (argument.Value is CustomAttributeArgument[] list)
            foreach (var item in list)
                AddArgument(type, item);
    }

    private void Add(TypeDefinition type, TypeReference? used)
    {
        switch (used)
        {
            case null or GenericParameter:
                return;
            case GenericInstanceType generic:
                foreach (var argument in generic.GenericArguments)
                    Add(type, argument);
                break;
            case FunctionPointerType pointer:
                AddSignature(type, pointer);
                return;
            case IModifierType modifier:
                Add(type, modifier.ModifierType);
                break;
        }
        if (used is TypeSpecification specification)
            Add(type, specification.ElementType);
        else if (used.Scope == _module)
            Add(type, NamespaceOf(used), $"{type.Name} uses {used.Name}");
    }

    private void Add(TypeDefinition type, string to, string how)
    {
        var from = NamespaceOf(type);
        if (from != to && _namespaces.Contains(to))
            _references.TryAdd((from, to), how);
    }
}
