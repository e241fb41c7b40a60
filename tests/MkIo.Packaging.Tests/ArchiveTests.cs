using System.IO.Compression;

namespace MkIo.Packaging.Tests;

public sealed class ArchiveTests
{
    [Fact]
    public async Task The_same_files_make_the_same_bytes_and_no_time_is_told()
    {
        using var folder = new TemporaryFolder();
        var files = new[] { new ModuleFile("a.txt", "one"u8.ToArray()), new ModuleFile("b/c.txt", "two"u8.ToArray()) };
        DeterministicZip.Write(folder.Combine("1.zip"), files);
        DeterministicZip.Write(folder.Combine("2.zip"), files);
        Assert.Equal(await File.ReadAllBytesAsync(folder.Combine("1.zip"), TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(folder.Combine("2.zip"), TestContext.Current.CancellationToken));

        await using var archive = await ZipFile.OpenReadAsync(folder.Combine("1.zip"), TestContext.Current.CancellationToken);
        Assert.Equal(["a.txt", "b/c.txt"], archive.Entries.Select(entry => entry.FullName));
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Theory]
    [InlineData(135, true)]
    [InlineData(136, false)]
    public void Azure_Automation_gets_no_path_that_it_cannot_import(int length, bool fits)
    {
        var files = new[] { new ModuleFile(new string('x', length), []) };
        if (fits)
            Assert.Equal(140, Assert.Single(AutomationPackage.Entries(files)).Name.Length);
        else
            Assert.Throws<InvalidDataException>(() => AutomationPackage.Entries(files).ToList());
    }
}
