using MkIo.Emulator;

const int usageError = 2;

try
{
    if (OptionsParser.Parse(args) is not { } options)
    {
        Console.WriteLine(OptionsParser.Help);
        return 0;
    }
    await using var emulator = await EmulatorHost.StartAsync(options);
    // Three lines that a shell can eval; nothing else goes to stdout.
    Console.WriteLine($"MKIO_BASE_URL={emulator.BaseUrl.GetLeftPart(UriPartial.Authority)}");
    Console.WriteLine($"MKIO_PROJECT={EmulatorHost.Project}");
    Console.WriteLine($"MKIO_TOKEN={emulator.Token}");
    await emulator.WaitForShutdownAsync();
    return 0;
}
catch (OptionsException error)
{
    await Console.Error.WriteLineAsync(error.Message);
    return usageError;
}
catch (IOException error)
{
    // The port is taken.
    await Console.Error.WriteLineAsync(error.Message);
    return 1;
}
