using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Json;

/// <summary>Small JSON files that are read at once: answers of an interface, with some hundred records at most.</summary>
internal static class WholeJson
{
    /// <exception cref="AtlasException">Too large, or no JSON.</exception>
    public static JsonDocument Parse(SourceFile file, Stream text, int maximumBytes)
    {
        using var window = new ByteWindow(text, maximumBytes);
        while (window.Fill()) continue;
        if (!window.HasEnded) throw new AtlasException($"{file.Name}: one answer of more than {maximumBytes:N0} bytes; ask for fewer records at a time.");
        try
        {
            return JsonDocument.Parse(window.Bytes.ToArray());
        }
        catch (JsonException error)
        {
            throw new AtlasException(
                $"{file.Name}: not valid JSON (line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}). Save the answer again.", error);
        }
    }
}
