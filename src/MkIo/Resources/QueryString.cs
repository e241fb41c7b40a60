using System.Text;

namespace MkIo.Resources;

/// <summary>Builds the query part of a path; values are escaped, what is null or empty is left out.</summary>
internal sealed class QueryString
{
    private readonly StringBuilder _text = new();

    public QueryString Add(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return this;
        if (_text.Length > 0)
            _text.Append('&');
        _text.Append(name).Append('=').Append(Uri.EscapeDataString(value!));
        return this;
    }

    public string AppendTo(string path)
        => _text.Length == 0 ? path : path + (path.IndexOf('?') < 0 ? "?" : "&") + _text;
}
