using System.Text;
using HubAtlas.Data.Reading.Samples;

namespace HubAtlas.Data.Reading.Json;

/// <summary>The first record of a JSON file, as far as the sample goes.</summary>
/// <param name="Id">Its member <c>id</c>, or an empty text.</param>
/// <param name="IsWhole">Whether all of its keys are known.</param>
internal sealed record JsonSample(IReadOnlyList<string> Keys, string Id, bool IsWhole)
{
    /// <param name="envelope">Key of the object within the first one that is the record; null: the first one is.</param>
    /// <returns>Without keys when there is no record.</returns>
    public static JsonSample Take(FileSample sample, IReadOnlyList<string> containers, string? envelope = null)
    {
        if (sample.FirstLetter is not ('{' or '[')) return new JsonSample([], "", true);
        var keys = new List<string>();
        var id = "";
        var start = JsonContainer.Find(sample.Bytes, containers) ?? 0;
        var record = sample.Bytes.AsSpan(start).TrimStart(" \t\r\n"u8);
        var members = new JsonObject(envelope is null ? record : Within(record, envelope));
        while (members.MoveNext())
        {
            keys.Add(Encoding.UTF8.GetString(members.Key));
            if (members.Key.SequenceEqual("id"u8)) id = Encoding.UTF8.GetString(members.Value.Trim((byte)'"'));
        }

        return new JsonSample(keys, id, !members.IsBroken);
    }

    // A long record may go on behind the sample's end.
    private static ReadOnlySpan<byte> Within(ReadOnlySpan<byte> record, string key)
    {
        var at = record.IndexOf(Encoding.UTF8.GetBytes($"\"{key}\""));
        var brace = at < 0 ? -1 : record[at..].IndexOf((byte)'{');
        return brace < 0 ? default : record[(at + brace)..];
    }

    public bool Has(string key) => Keys.Contains(key, StringComparer.Ordinal);
}
