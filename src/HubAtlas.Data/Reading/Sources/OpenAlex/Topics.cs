using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Json;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.OpenAlex;

/// <summary>Field and labels of a topic.</summary>
internal sealed class Topic(IReadOnlyList<string> fields, IReadOnlyList<FieldLabel> labels)
{
    public static readonly Topic None = new([], []);

    private readonly IReadOnlyList<FieldLabel>?[] _labels = [labels, null, null, null];

    public IReadOnlyList<string> Fields => fields;

    /// <summary>The topic's own labels, then the collections; made once for all works alike.</summary>
    public IReadOnlyList<FieldLabel> Labels(bool isCore, bool isXpac)
    {
        ref var made = ref _labels[(isCore ? 1 : 0) + (isXpac ? 2 : 0)];
        return made ??= [.. labels, .. isCore ? [Collections.Core] : (FieldLabel[])[], .. isXpac ? [Collections.Xpac] : (FieldLabel[])[]];
    }
}

/// <summary>
/// Remembers the topics met by their bytes, for the same few thousand come up again and again. Only the score is another in every work.
/// </summary>
internal sealed class Topics
{
    // OpenAlex has some 4,500 topics.
    private const int SlotCount = 1 << 15;

    // Enough to choose a slot by: the id stands at the beginning. All bytes are compared in any case.
    private const int HashedBytes = 40;

    // What is longer is no topic of OpenAlex and would take too much memory.
    private const int LongestBytes = 1024;

    private readonly KnownTopic[] _slots = new KnownTopic[SlotCount];

    /// <param name="work">The record of which the map was drawn.</param>
    /// <param name="part">Where its <c>primary_topic</c> stands, if anywhere.</param>
    public Topic Find(ReadOnlySpan<byte> work, JsonMap map, JsonPart part)
    {
        var bytes = part.Of(work);
        ref var slot = ref _slots[ByteHash.Of(bytes[..Math.Min(HashedBytes, bytes.Length)]) & (SlotCount - 1)];
        if (slot.Holds(bytes)) return slot.Topic;
        var read = Read(work, map, part);
        if (bytes.Length <= LongestBytes) slot = read;
        return read.Topic;
    }

    private static KnownTopic Read(ReadOnlySpan<byte> work, JsonMap map, JsonPart part)
    {
        string? topic = null, subfield = null, field = null, domain = null;
        var score = new JsonPart(part.End, part.End);
        for (var members = new JsonObject(work, map, part); members.MoveNext();)
        {
            var key = members.Key;
            if (key.SequenceEqual("display_name"u8)) topic = JsonText.ReadOrNull(members.Value);
            else if (key.SequenceEqual("subfield"u8)) subfield = NameIn(work, map, members.Part);
            else if (key.SequenceEqual("field"u8)) field = NameIn(work, map, members.Part);
            else if (key.SequenceEqual("domain"u8)) domain = NameIn(work, map, members.Part);
            else if (key.SequenceEqual("score"u8) && IsNumber(members.Value)) score = members.Part;
        }

        return new KnownTopic(part.Of(work).ToArray(), score.Start - part.Start, part.End - score.End, Make(topic, subfield, field, domain));
    }

    private static Topic Make(string? topic, string? subfield, string? field, string? domain)
    {
        if ((topic ?? subfield ?? field ?? domain) is null) return Topic.None;
        (string Level, string? Name)[] labels =
            [(FieldLevels.Domain, domain), (FieldLevels.Subfield, subfield), (FieldLevels.Topic, topic)];
        return new Topic(field is null ? [] : [field], [.. labels.Where(l => l.Name is not null).Select(l => new FieldLabel(l.Level, l.Name!))]);
    }

    private static string? NameIn(ReadOnlySpan<byte> work, JsonMap map, JsonPart level)
    {
        for (var parts = new JsonObject(work, map, level); parts.MoveNext();)
        {
            if (parts.Key.SequenceEqual("display_name"u8)) return JsonText.ReadOrNull(parts.Value);
        }

        return null;
    }

    private static bool IsNumber(ReadOnlySpan<byte> value)
    {
        foreach (var letter in value)
        {
            if (letter is not (>= (byte)'0' and <= (byte)'9' or (byte)'.' or (byte)'-' or (byte)'+' or (byte)'e' or (byte)'E')) return false;
        }

        return value.Length > 0;
    }

    /// <param name="Bytes">As they stood in the first work.</param>
    /// <param name="Before">How many of them stand before the score; all, if there is none.</param>
    /// <param name="Behind">How many of them stand behind it.</param>
    private readonly record struct KnownTopic(byte[]? Bytes, int Before, int Behind, Topic Topic)
    {
        /// <summary>Whether the same would be read in both: they differ in the score at most.</summary>
        public bool Holds(ReadOnlySpan<byte> bytes)
        {
            if (Bytes is null || bytes.Length < Before + Behind) return false;
            if (!bytes.StartsWith(Bytes.AsSpan(0, Before)) || !bytes.EndsWith(Bytes.AsSpan(Bytes.Length - Behind))) return false;
            var score = bytes[Before..^Behind];
            return Before + Behind == Bytes.Length ? score.IsEmpty : IsNumber(score);
        }
    }
}
