namespace MkIo.Storage;

/// <summary>Something about a storage that MK.IO would stumble over.</summary>
/// <param name="Id">A stable name of the check, such as <c>SasPermissions</c>.</param>
/// <param name="Message">What is wrong, as it was seen.</param>
/// <param name="Cure">What to do about it.</param>
public sealed record StorageProblem(string Id, string Message, string Cure)
{
    /// <summary>The message and the cure in one text.</summary>
    public override string ToString() => $"{Message} {Cure}";
}
