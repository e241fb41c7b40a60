using System.Globalization;

namespace MkIo.Emulator.Contract;

/// <summary>Where in a body we are; the text is built only when there is something to say.</summary>
internal sealed class FieldPath
{
    public static readonly FieldPath Root = new(null, null, -1);

    private readonly FieldPath? _parent;
    private readonly string? _name;
    private readonly int _index;

    private FieldPath(FieldPath? parent, string? name, int index) => (_parent, _name, _index) = (parent, name, index);

    public FieldPath Child(string name) => new(this, name, -1);

    public FieldPath Item(int index) => new(this, null, index);

    public override string ToString()
    {
        if (_parent is null)
            return "body";
        var parent = _parent._parent is null ? string.Empty : _parent.ToString();
        if (_name is null)
            return $"{parent}[{_index.ToString(CultureInfo.InvariantCulture)}]";
        return parent.Length == 0 ? _name : $"{parent}.{_name}";
    }
}
