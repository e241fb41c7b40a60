using System.Globalization;
using System.Text.Json.Nodes;

namespace MkIo.Emulator.Resources;

/// <summary>Assets that are there from the start, for lists that are long.</summary>
internal static class SeedAssets
{
    private const string StorageName = "seeded";

    public static void Add(EmulatorState state, int count)
    {
        if (count == 0)
            return;
        var project = state.Project(Projects.DefaultName);
        var now = state.Clock.GetUtcNow();
        string[] media = ["api", "v1", "projects", project.Name, "media"];
        lock (project.Gate)
        {
            var storage = new JsonObject
            {
                ["spec"] = new JsonObject { ["type"] = "Microsoft.Storage", ["url"] = "https://seeded.blob.core.windows.net" },
            };
            ResourceWriter.Add(project, state.Catalog.Get(StorageBehavior.ItemPath), [.. media, "storage", StorageName], storage, now);
            var type = state.Catalog.Get(AssetBehavior.ItemPath);
            for (var number = 1; number <= count; number++)
            {
                var asset = Create(number);
                // One a second, so that their order is also that of their times.
                ResourceWriter.Add(project, type, [.. media, "assets", Name(number)], asset, now.AddSeconds(number - count));
                project.Assets.Add(AssetBehavior.Place(asset), Name(number));
            }
        }
    }

    private static JsonObject Create(int number) => new()
    {
        ["properties"] = new JsonObject
        {
            ["storageAccountName"] = StorageName,
            ["container"] = Name(number),
            ["description"] = "Seeded " + number.ToString(CultureInfo.InvariantCulture),
        },
    };

    private static string Name(int number) => "asset-" + number.ToString("D6", CultureInfo.InvariantCulture);
}
