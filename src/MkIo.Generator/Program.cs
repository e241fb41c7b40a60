using MkIo.Generator;

// MkIo.Generator <repository>: writes the generated files into the repository, and deletes those that are no longer generated.
try
{
    var repository = new Repository(args.Length == 1 ? args[0] : throw new InvalidDataException("usage: MkIo.Generator <repository>"));
    var changed = repository.Update(SourceGenerator.Generate(repository.ReadApi()));
    foreach (var path in changed)
        Console.WriteLine(path);
    Console.WriteLine(changed.Count == 0 ? "The generated files are up to date." : $"{changed.Count} generated files changed.");
    return 0;
}
catch (InvalidDataException error)
{
    Console.Error.WriteLine($"MkIo.Generator: {error.Message}");
    return 1;
}
