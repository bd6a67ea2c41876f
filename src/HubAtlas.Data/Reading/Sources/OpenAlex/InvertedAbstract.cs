using HubAtlas.Data.Reading.Json;

namespace HubAtlas.Data.Reading.Sources.OpenAlex;

/// <summary>An abstract as OpenAlex gives it: each word with its places in the text, <c>{"Hub":[0,7],"and":[1]}</c>.</summary>
internal static class InvertedAbstract
{
    // Longer ones are whole papers, or errors.
    private const int MostWords = 20_000;

    /// <summary>The words in the order of the text; null where there are none.</summary>
    public static string? Read(ReadOnlySpan<byte> index)
    {
        if (index is not [(byte)'{', ..]) return null;
        var words = new List<(int Place, string Word)>();
        for (var members = new JsonObject(index); members.MoveNext();)
        {
            var word = JsonText.Read([(byte)'"', .. members.Key, (byte)'"']);
            for (var places = new JsonItems(members.Value); places.MoveNext();)
            {
                if (JsonText.Int(places.Current) is { } place) words.Add((place, word));
            }
        }

        // Words of one place, which would be an error, in the order of the file.
        return words.Count == 0 ? null : string.Join(' ', words.OrderBy(word => word.Place).Take(MostWords).Select(word => word.Word));
    }
}
