using System.Text;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Json;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.OpenAlex;

internal enum WorkOutcome
{
    Document,
    LeftOut,
    NotJson,
}

/// <summary>Makes a document of one work, looking only at the few members that matter.</summary>
internal sealed class WorkParser : IDisposable
{
    private const string Prefix = "openalex:";

    private readonly TextPool _pool = new();
    private readonly Topics _topics = new();
    private readonly JsonMap _map = new();
    private readonly MemberFinder _members = new(
        "id", "publication_year", "type", "updated_date", "is_retracted", "is_paratext", "is_authors_truncated", "primary_topic", "authorships",
        "is_xpac", "primary_location", "cited_by_count", "counts_by_year", "citation_normalized_percentile", "fwci");
    private readonly MemberFinder _text = new("display_name", "title", "abstract_inverted_index");
    private readonly MemberFinder _location = new("source");
    private readonly MemberFinder _source = new("is_core", "id");
    private readonly AuthorshipParser _authorships;
    private readonly CitationParser _citations;
    private readonly bool _wantsText;
    private string _documentId = Prefix;

    /// <param name="wantsText">Whether title and abstract are wanted.</param>
    public WorkParser(bool wantsText) =>
        (_authorships, _citations, _wantsText) = (new AuthorshipParser(_pool, _map), new CitationParser(_map, _pool), wantsText);

    /// <summary>Id of the work last parsed (<c>W103112271</c>), as far as it was found.</summary>
    public string LastId => _documentId[Prefix.Length..];

    /// <param name="cause">Why the work is left out.</param>
    public WorkOutcome TryParse(ReadOnlySpan<byte> json, out Document? document, out string cause)
    {
        (document, cause, _documentId) = (null, "", Prefix);
        try
        {
            _map.Draw(json);
            var work = new Work();
            if (!TryFind(json, ref work)) return WorkOutcome.NotJson;
            _documentId = Identify(JsonText.Bytes(work.Id));
            cause = WhyLeftOut(work, _documentId.AsSpan(Prefix.Length));
            if (cause.Length > 0) return WorkOutcome.LeftOut;
            var people = _authorships.Parse(json, work.Authorships);
            if (people.Count == 0) cause = "no authors listed";
            else document = Build(json, work, people);
            return document is null ? WorkOutcome.LeftOut : WorkOutcome.Document;
        }
        catch (JsonException)
        {
            return WorkOutcome.NotJson;
        }
    }

    private bool TryFind(ReadOnlySpan<byte> json, ref Work work)
    {
        var end = _members.Find(json, _map, start: 0);
        work.Id = _members[0].Of(json);
        work.Year = _members[1].Of(json);
        work.Type = _members[2].Of(json);
        work.Updated = _members[3].Of(json);
        work.IsRetracted = JsonText.IsTrue(_members[4].Of(json));
        work.IsParatext = JsonText.IsTrue(_members[5].Of(json));
        work.IsTruncated = JsonText.IsTrue(_members[6].Of(json));
        work.Topic = _members[7];
        work.Authorships = _members[8];
        work.IsXpac = JsonText.IsTrue(_members[9].Of(json));
        work.Location = _members[10];
        work.Citations = new(Count: _members[11], ByYear: _members[12], Percentile: _members[13], Fwci: _members[14], Retracted: _members[4]);
        return end >= 0 && JsonScanner.SkipBlanks(json, end) == json.Length;
    }

    private static string WhyLeftOut(in Work work, ReadOnlySpan<char> id) =>
        id is not ['W', >= '0' and <= '9', ..] ? "no id of a work"
        : work.IsRetracted ? "retracted"
        : work.IsParatext ? "paratext"
        : work.IsTruncated ? "the source cut the list of authors short"
        : "";

    private Document Build(ReadOnlySpan<byte> json, in Work work, IReadOnlyList<Person> people)
    {
        var topic = _topics.Find(json, _map, work.Topic);
        var source = SourceOf(json, work.Location);
        var updated = DateNumber(JsonText.Bytes(work.Updated));
        return new()
        {
            Id = _documentId,
            Kind = DocumentKind.Publication,
            Year = JsonText.Int(work.Year),
            Type = _pool.GetOrNull(JsonText.Bytes(work.Type)),
            Fields = topic.Fields,
            Labels = topic.Labels(source.IsCore, work.IsXpac),
            People = people,
            Citations = _citations.Parse(json, work.Citations, source.Id, updated),
            Version = updated,
            Text = _wantsText ? TextOf(json) : null,
        };
    }

    private DocumentText? TextOf(ReadOnlySpan<byte> json)
    {
        _text.Find(json, _map, start: 0);
        return DocumentText.Of(JsonText.ReadOrNull(_text[0].Of(json)) ?? JsonText.ReadOrNull(_text[1].Of(json)), InvertedAbstract.Read(_text[2].Of(json)));
    }

    /// <summary>Whether the source of the main location is one of the core sources, and its id.</summary>
    private SourceOfWork SourceOf(ReadOnlySpan<byte> json, JsonPart location)
    {
        if (location == default || _location.Find(json, _map, location.Start) < 0 || _location[0] == default) return default;
        return _source.Find(json, _map, _location[0].Start) < 0 ? default
            : new() { IsCore = JsonText.IsTrue(_source[0].Of(json)), Id = JsonText.Bytes(_source[1].Of(json)) };
    }

    /// <summary>The source and the last part of the id.</summary>
    private static string Identify(ReadOnlySpan<byte> id)
    {
        id = id[(id.LastIndexOf((byte)'/') + 1)..];
        Span<char> text = stackalloc char[64];
        if (id.Length > text.Length - Prefix.Length) return Prefix + Encoding.UTF8.GetString(id);
        Prefix.CopyTo(text);
        return new string(text[..(Prefix.Length + Encoding.UTF8.GetChars(id, text[Prefix.Length..]))]);
    }

    /// <summary>2025-11-06T03:46:38 → 20251106; 0 for anything else.</summary>
    private static int DateNumber(ReadOnlySpan<byte> date)
    {
        if (date.Length < 10) return 0;
        var number = 0;
        foreach (var index in (ReadOnlySpan<int>)[0, 1, 2, 3, 5, 6, 8, 9])
        {
            if (!char.IsAsciiDigit((char)date[index])) return 0;
            number = (number * 10) + date[index] - '0';
        }

        return number;
    }

    public void Dispose() => _authorships.Dispose();

    /// <summary>The members that matter, as they stand in the text.</summary>
    private ref struct Work
    {
        public ReadOnlySpan<byte> Id;
        public ReadOnlySpan<byte> Year;
        public ReadOnlySpan<byte> Type;
        public JsonPart Topic;
        public ReadOnlySpan<byte> Updated;
        public JsonPart Authorships;
        public bool IsRetracted;
        public bool IsParatext;
        public bool IsTruncated;
        public bool IsXpac;
        public JsonPart Location;
        public CitationParts Citations;
    }

    private ref struct SourceOfWork
    {
        public bool IsCore;
        public ReadOnlySpan<byte> Id;
    }
}
