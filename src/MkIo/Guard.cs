using System.Runtime.CompilerServices;

namespace MkIo;

/// <summary>Argument checks that read the same on netstandard2.0 and net8.0.</summary>
internal static class Guard
{
    public static T NotNull<T>(T? value, [CallerArgumentExpression(nameof(value))] string name = "") where T : class
        => value ?? throw new ArgumentNullException(name);

    public static string NotEmpty(string? value, [CallerArgumentExpression(nameof(value))] string name = "")
        => string.IsNullOrWhiteSpace(value) ? throw new ArgumentException("A value is needed.", name) : value!;
}
