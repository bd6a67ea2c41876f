using System.Text.Json;

namespace HubAtlas.Data.Reading.Json;

/// <summary>Finds the array of records in the beginning of a file that is not JSON Lines.</summary>
internal static class JsonContainer
{
    private const int DeepestArray = 3;

    /// <returns>Position behind the array's opening bracket; null when the file has one record a line.</returns>
    public static int? Find(ReadOnlySpan<byte> head, IReadOnlyList<string> keys)
    {
        try
        {
            // A second record is no error here: errors are thrown, and that takes longer than all the rest.
            var options = new JsonReaderOptions { AllowMultipleValues = true };
            return Walk(new Utf8JsonReader(head, isFinalBlock: false, new JsonReaderState(options)), keys);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static int? Walk(Utf8JsonReader reader, IReadOnlyList<string> keys)
    {
        if (!reader.Read()) return null;
        if (reader.TokenType == JsonTokenType.StartArray) return (int)reader.BytesConsumed;
        while (reader.Read())
        {
            if (reader.CurrentDepth == 0) return null;
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth > DeepestArray) continue;
            var isContainer = Names(reader, keys);
            if (!reader.Read()) return null;
            if (isContainer && reader.TokenType == JsonTokenType.StartArray) return (int)reader.BytesConsumed;
        }

        return null;
    }

    private static bool Names(in Utf8JsonReader reader, IReadOnlyList<string> keys)
    {
        foreach (var key in keys)
        {
            if (reader.ValueTextEquals(key)) return true;
        }

        return false;
    }
}
