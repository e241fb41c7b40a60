namespace MkIo.Emulator.Query;

/// <summary>A filter that cannot be read; the position counts from 0.</summary>
internal sealed class FilterSyntaxException(string message, int position) : Exception($"{message} (position {position})");
