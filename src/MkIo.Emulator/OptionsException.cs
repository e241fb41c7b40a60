namespace MkIo.Emulator;

/// <summary>A command line that cannot be followed; the message says why.</summary>
internal sealed class OptionsException(string message) : Exception(message);
