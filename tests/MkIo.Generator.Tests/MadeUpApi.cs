namespace MkIo.Generator.Tests;

/// <summary>A small API with one of everything, and its overrides.</summary>
internal static class MadeUpApi
{
    public const string Overrides = """
        {
          "apis": {
            "Live": {
              "document": "live-api.json",
              "json": ["JsonNode"],
              "roots": { "LiveApi": "" },
              "collections": { "Channels": { "model": "Channel", "path": "/channels", "noun": "channel", "summary": "Channels.", "changeable": ["spec"] } },
              "families": {
                "Channels": {
                  "Channel": { "summary": "A channel.", "properties": { "spec": { "new": true, "summary": "What it is." } } },
                  "ChannelSpec": { "properties": { "streamKey": { "secret": true }, "bytes": { "type": "long?" }, "shape": "Its shape.", "value": { "secret": true } } },
                  "Shape": { "union": "ChannelSpec.shape", "summary": "A shape.", "otherSummary": "Another shape." },
                  "Circle": "A circle.",
                  "Square": { "discriminator": "#Other.Square" }
                },
                "Labels": {
                  "ChannelLabel": { "schemas": ["LabelSchema"] }
                }
              }
            }
          },
          "summaries": { "id": "The ID that the service gave it." },
          "patterns": { "^[a-z]+$": "lowercase letters" },
          "elsewhere": { "Error": "ErrorMapper" },
          "alsoSecret": ["private_key"]
        }
        """;

    public const string Document = """
        {
          "paths": {
            "/channels": {
              "get": { "x-note": "RBAC: live.channel.get; sorted", "responses": { "200": { "$ref": "#/components/schemas/ChannelListSchema" } } }
            },
            "/channels/{name}/state": { "get": { "responses": {} } },
            "/channels/{name}": {
              "put": {
                "x-note": "201 created; RBAC live.channel.create or live.channel.update",
                "requestBody": { "schema": { "$ref": "#/components/schemas/ChannelPutSchema" } },
                "responses": { "200": { "$ref": "#/components/schemas/ChannelSchema" }, "400": { "$ref": "#/components/schemas/Error" } }
              }
            }
          },
          "components": {
            "schemas": {
              "ChannelListSchema": { "properties": { "value": { "type": "array", "items": { "$ref": "#/components/schemas/ChannelSchema" } } } },
              "ChannelPutSchema": { "required": ["spec"], "properties": { "spec": { "$ref": "#/components/schemas/ChannelSpec" } } },
              "ChannelSchema": { "properties": {
                "id": { "type": "string", "format": "uuid", "readOnly": true },
                "spec": { "$ref": "#/components/schemas/ChannelSpec" },
                "labels": { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/LabelSchema" } }
              } },
              "ChannelSpec": { "properties": {
                "display_name": { "type": "string", "minLength": 1, "maxLength": 4096, "x-note": "a < b" },
                "state": { "type": "string", "enum": ["On", "Off"], "readOnly": true },
                "streamKey": { "type": "string" },
                "bytes": { "type": "integer" },
                "day": { "type": "string", "format": "date" },
                "level": { "type": "integer", "minimum": 0, "maximum": 3, "default": 2, "x-mkio-immutable": true },
                "any": { "type": "array", "items": {} },
                "code": { "type": "string", "pattern": "^[a-z]+$" },
                "value": { "type": "string" },
                "shape": {
                  "oneOf": [{ "$ref": "#/components/schemas/Circle" }, { "$ref": "#/components/schemas/Square" }],
                  "discriminator": { "propertyName": "@odata.type", "mapping": {
                    "#Circle": "#/components/schemas/Circle", "#Square": "#/components/schemas/Square", "#Other.Square": "#/components/schemas/Square" } }
                }
              } },
              "Circle": { "properties": { "@odata.type": { "type": "string" }, "radius": { "type": "number" } } },
              "Square": { "properties": { "@odata.type": { "type": "string" } } },
              "LabelSchema": { "properties": { "value": { "type": "string" } } },
              "Error": { "properties": {} }
            }
          }
        }
        """;

    /// <summary>The generated files, with parts of the overrides and of the document replaced.</summary>
    public static IReadOnlyDictionary<string, string> Generate(params (string Old, string New)[] changes)
    {
        var (overrides, document) = (Overrides, Document);
        foreach (var (old, replacement) in changes)
        {
            Assert.True(overrides.Contains(old) || document.Contains(old), $"'{old}' is in neither of the two.");
            (overrides, document) = (overrides.Replace(old, replacement), document.Replace(old, replacement));
        }

        return SourceGenerator.Generate(new ApiFiles(overrides, new Dictionary<string, string> { ["live-api.json"] = document }));
    }
}
