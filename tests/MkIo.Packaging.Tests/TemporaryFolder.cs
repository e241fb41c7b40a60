namespace MkIo.Packaging.Tests;

/// <summary>A folder that ends with its test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mkio-packaging-");

    public string Combine(string name) => Path.Combine(_folder.FullName, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(Combine(name), text);
        return Combine(name);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
