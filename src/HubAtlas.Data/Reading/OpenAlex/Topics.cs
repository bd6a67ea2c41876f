using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Json;

namespace HubAtlas.Data.Reading.OpenAlex;

/// <summary>Field and labels of a topic.</summary>
internal sealed record Topic(IReadOnlyList<string> Fields, IReadOnlyList<FieldLabel> Labels)
{
    public static readonly Topic None = new([], []);
}

/// <summary>Remembers the topics met by the bytes of their names, for the same few thousand come up again and again.</summary>
internal sealed class Topics
{
    // OpenAlex has some 4,500 topics.
    private const int SlotCount = 1 << 15;

    private readonly (byte[] Names, Topic Topic)[] _slots = new (byte[], Topic)[SlotCount];
    private byte[] _names = new byte[1024];
    private int _length;

    /// <param name="work">The record of which the map was drawn.</param>
    /// <param name="part">Where its <c>primary_topic</c> stands, if anywhere.</param>
    public Topic Find(ReadOnlySpan<byte> work, JsonMap map, JsonPart part)
    {
        JsonPart topic = default, subfield = default, field = default, domain = default;
        for (var members = new MappedObject(work, map, part); members.MoveNext();)
        {
            var key = members.Key;
            if (key.SequenceEqual("display_name"u8)) topic = members.Part;
            else if (key.SequenceEqual("subfield"u8)) subfield = NameIn(work, map, members.Part);
            else if (key.SequenceEqual("field"u8)) field = NameIn(work, map, members.Part);
            else if (key.SequenceEqual("domain"u8)) domain = NameIn(work, map, members.Part);
        }

        _length = 0;
        foreach (var name in (ReadOnlySpan<JsonPart>)[topic, subfield, field, domain]) Append(name.Of(work));
        var names = _names.AsSpan(0, _length);
        ref var slot = ref _slots[ByteHash.Of(names) & (SlotCount - 1)];
        if (slot.Names is null || !names.SequenceEqual(slot.Names))
        {
            slot = (names.ToArray(), Make(Text(work, topic), Text(work, subfield), Text(work, field), Text(work, domain)));
        }

        return slot.Topic;
    }

    private static Topic Make(string? topic, string? subfield, string? field, string? domain)
    {
        if ((topic ?? subfield ?? field ?? domain) is null) return Topic.None;
        (string Level, string? Name)[] labels =
            [(FieldLevels.Domain, domain), (FieldLevels.Subfield, subfield), (FieldLevels.Topic, topic)];
        return new Topic(field is null ? [] : [field], [.. labels.Where(l => l.Name is not null).Select(l => new FieldLabel(l.Level, l.Name!))]);
    }

    private static JsonPart NameIn(ReadOnlySpan<byte> work, JsonMap map, JsonPart level)
    {
        for (var parts = new MappedObject(work, map, level); parts.MoveNext();)
        {
            if (parts.Key.SequenceEqual("display_name"u8)) return parts.Part;
        }

        return default;
    }

    private static string? Text(ReadOnlySpan<byte> work, JsonPart part) => JsonText.ReadOrNull(part.Of(work));

    /// <summary>As written in the file: quotes tell one name from the next.</summary>
    private void Append(ReadOnlySpan<byte> name)
    {
        if (_length + name.Length + 1 > _names.Length) Array.Resize(ref _names, (2 * _names.Length) + name.Length);
        name.CopyTo(_names.AsSpan(_length));
        _length += name.Length;
        _names[_length++] = 0;
    }
}
