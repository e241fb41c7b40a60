using System.Text;
using System.Text.RegularExpressions;

namespace MkIo.Help.Writing;

/// <summary>Puts Markdown together; what is plain text stays plain.</summary>
internal sealed partial class MarkdownText
{
    private readonly StringBuilder _text = new();

    public MarkdownText Heading(int level, string title) => Block($"{new string('#', level)} {Plain(title)}");

    public MarkdownText Paragraphs(IEnumerable<string> paragraphs)
    {
        foreach (var paragraph in paragraphs)
            Block(Plain(paragraph));
        return this;
    }

    public MarkdownText Code(string code) => Block($"```powershell\n{code}\n```");

    public MarkdownText List(IEnumerable<string> items) => Block(string.Join('\n', items.Select(item => $"- {item}")));

    public override string ToString() => _text.ToString();

    /// <summary>Text in which nothing is Markdown by accident.</summary>
    public static string Plain(string text) => Special().Replace(text, @"\$0");

    private MarkdownText Block(string text)
    {
        if (_text.Length > 0)
            _text.Append('\n');
        _text.Append(text).Append('\n');
        return this;
    }

    [GeneratedRegex(@"[\\`*_<>\[\]|#]")]
    private static partial Regex Special();
}
