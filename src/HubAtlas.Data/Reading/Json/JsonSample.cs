using System.Text;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Json;

/// <summary>The first record of a JSON file, as far as the sample goes.</summary>
/// <param name="Id">Its member <c>id</c>, or an empty text.</param>
/// <param name="IsWhole">Whether all of its keys are known.</param>
internal sealed record JsonSample(IReadOnlyList<string> Keys, string Id, bool IsWhole)
{
    /// <returns>Without keys when there is no record.</returns>
    public static JsonSample Take(FileSample sample, IReadOnlyList<string> containers)
    {
        if (sample.FirstLetter is not ('{' or '[')) return new JsonSample([], "", true);
        var keys = new List<string>();
        var id = "";
        var start = JsonContainer.Find(sample.Bytes, containers) ?? 0;
        var members = new JsonObject(sample.Bytes.AsSpan(start).TrimStart(" \t\r\n"u8));
        while (members.MoveNext())
        {
            keys.Add(Encoding.UTF8.GetString(members.Key));
            if (members.Key.SequenceEqual("id"u8)) id = Encoding.UTF8.GetString(members.Value.Trim((byte)'"'));
        }

        return new JsonSample(keys, id, !members.IsBroken);
    }

    public bool Has(string key) => Keys.Contains(key, StringComparer.Ordinal);
}
