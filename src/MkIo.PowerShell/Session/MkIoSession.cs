namespace MkIo.PowerShell.Session;

/// <summary>The state that cmdlets share: one for the process, so that every runspace finds the connection.</summary>
internal static class MkIoSession
{
    private static MkIoContext? _current;

    /// <summary>The connection that cmdlets use unless they are told another.</summary>
    public static MkIoContext? Current
    {
        get => Volatile.Read(ref _current);
        set => Volatile.Write(ref _current, value);
    }
}
