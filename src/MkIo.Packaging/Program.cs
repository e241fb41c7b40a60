using MkIo.Packaging;

switch (args)
{
    case ["notes", var manifestPath, var changelogPath]:
        ReleaseNotes.Stamp(manifestPath, changelogPath);
        return 0;

    case ["pack", var moduleFolder, var publishFolder, var assetsPath, var outputFolder]:
        foreach (var file in Packer.Pack(moduleFolder, ShippedPackages.Read(publishFolder, assetsPath), outputFolder))
            Console.WriteLine($"Packed {file}");
        return 0;

    case ["sums", var folder]:
        Packer.WriteSums(folder);
        return 0;

    default:
        Console.Error.WriteLine("""
            MkIo.Packaging notes <module manifest> <changelog>
                writes what the changelog says of the module's version into its manifest
            MkIo.Packaging pack <module folder> <publish folder> <project.assets.json> <output folder>
                packs the module, with its bill of materials and the sums of all
            MkIo.Packaging sums <folder>
                writes the sums of all files of a folder into its SHA256SUMS
            """);
        return 2;
}
