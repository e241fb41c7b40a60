namespace MkIo.Emulator.Contract;

/// <summary>What is wrong with one request or response, field by field, in the order in which it was found.</summary>
internal sealed class ValidationErrors
{
    // A body of ten thousand wrong items is not answered with ten thousand lines.
    private const int MaxCount = 20;

    private readonly List<(string Field, string Message)> _items = [];

    public bool IsEmpty => _items.Count == 0;

    public IReadOnlyList<(string Field, string Message)> Items => _items;

    public void Add(string field, string message)
    {
        if (_items.Count < MaxCount)
            _items.Add((field, message));
    }

    public override string ToString() => string.Join(" ", _items.Select(item => $"{item.Field}: {item.Message}"));
}
