using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Json;

namespace HubAtlas.Data.Reading.OpenAlex;

/// <summary>Field and labels of a topic.</summary>
internal sealed record Topic(IReadOnlyList<string> Fields, IReadOnlyList<FieldLabel> Labels)
{
    public static readonly Topic None = new([], []);
}

/// <summary>Remembers the topics met, for the same few thousand come up again and again.</summary>
internal sealed class Topics
{
    // OpenAlex has some 4,500 topics.
    private const int MostKept = 20_000;

    private readonly Dictionary<(string? Topic, string? Subfield, string? Field, string? Domain), Topic> _known = [];
    private readonly TextPool _pool = new();

    /// <param name="json">The work's <c>primary_topic</c>, or nothing.</param>
    public Topic Find(ReadOnlySpan<byte> json)
    {
        string? topic = null, subfield = null, field = null, domain = null;
        for (var members = new JsonObject(json); members.MoveNext();)
        {
            var key = members.Key;
            if (key.SequenceEqual("display_name"u8)) topic = Text(members.Value);
            else if (key.SequenceEqual("subfield"u8)) subfield = NameIn(members.Value);
            else if (key.SequenceEqual("field"u8)) field = NameIn(members.Value);
            else if (key.SequenceEqual("domain"u8)) domain = NameIn(members.Value);
        }

        if (_known.TryGetValue((topic, subfield, field, domain), out var known)) return known;
        var found = Make(topic, subfield, field, domain);
        if (_known.Count < MostKept) _known.Add((topic, subfield, field, domain), found);
        return found;
    }

    private static Topic Make(string? topic, string? subfield, string? field, string? domain)
    {
        if ((topic ?? subfield ?? field ?? domain) is null) return Topic.None;
        (string Level, string? Name)[] labels =
            [(FieldLevels.Domain, domain), (FieldLevels.Subfield, subfield), (FieldLevels.Topic, topic)];
        return new Topic(field is null ? [] : [field], [.. labels.Where(l => l.Name is not null).Select(l => new FieldLabel(l.Level, l.Name!))]);
    }

    private string? NameIn(ReadOnlySpan<byte> level)
    {
        for (var parts = new JsonObject(level); parts.MoveNext();)
        {
            if (parts.Key.SequenceEqual("display_name"u8)) return Text(parts.Value);
        }

        return null;
    }

    private string? Text(ReadOnlySpan<byte> value) => _pool.GetOrNull(JsonText.Bytes(value));
}
