using System.Text;

namespace MkIo.Benchmarks;

/// <summary>A page of assets as the service sends it.</summary>
internal static class SamplePage
{
    private const string Time = "2026-01-02T03:04:05.678Z";
    private const string Id = "6f9619ff-8b86-d011-b42d-00c04fc964ff";

    public static byte[] Of(int assets)
        => Encoding.UTF8.GetBytes($$$"""{"value":[{{{string.Join(',', Enumerable.Range(1, assets).Select(Asset))}}}]}""");

    private static string Asset(int number) => $$$"""
        {
          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Media/mediaservices/m/assets/asset-{{{number}}}",
          "name": "asset-{{{number}}}",
          "type": "Microsoft.Media/mediaservices/assets",
          "labels": { "series": "news" },
          "properties": {
            "storageAccountName": "media", "container": "asset-{{{number}}}", "description": "Number {{{number}}}",
            "assetId": "{{{Id}}}", "created": "{{{Time}}}", "lastModified": "{{{Time}}}"
          },
          "systemData": {
            "internalId": "{{{Id}}}", "createdBy": "a@example.com", "createdByType": "User", "createdAt": "{{{Time}}}",
            "lastModifiedBy": "a@example.com", "lastModifiedByType": "User", "lastModifiedAt": "{{{Time}}}"
          }
        }
        """;
}
