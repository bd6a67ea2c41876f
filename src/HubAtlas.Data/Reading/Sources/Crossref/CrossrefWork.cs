using System.Text.Json;
using System.Text.RegularExpressions;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Affiliations;
using HubAtlas.Data.Reading.Json;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.Crossref;

/// <summary>Makes a document of one work.</summary>
/// <param name="wantsText">Whether title and abstract are wanted.</param>
internal sealed partial class CrossrefWork(bool wantsText)
{
    private readonly TextPool _pool = new();

    /// <returns>False when the text is no JSON object.</returns>
    /// <param name="cause">Why there is no document.</param>
    public bool TryParse(ReadOnlySpan<byte> json, out Document? document, out string doi, out string cause)
    {
        (document, doi, cause) = (null, "", "");
        try
        {
            return TryRead(json, out document, out doi, out cause);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private bool TryRead(ReadOnlySpan<byte> json, out Document? document, out string doi, out string cause)
    {
        (document, doi, cause) = (null, "", "");
        string? type = null;
        int? year = null, otherYear = null;
        List<Person>? people = null;
        int? citedBy = null, countedOn = null;
        string? issn = null, title = null, summary = null;
        ReadOnlySpan<byte> answer = default;
        var members = new JsonObject(json);
        while (members.MoveNext())
        {
            var key = members.Key;
            if (key.SequenceEqual("DOI"u8)) doi = JsonText.Read(members.Value).ToLowerInvariant();
            else if (key.SequenceEqual("type"u8)) type = _pool.GetOrNull(JsonText.Bytes(members.Value));
            else if (key.SequenceEqual("issued"u8)) year = YearOf(members.Value);
            else if (key.SequenceEqual("published"u8) || key.SequenceEqual("published-print"u8)) otherYear ??= YearOf(members.Value);
            else if (key.SequenceEqual("author"u8)) people = ReadAuthors(members.Value);
            else if (key.SequenceEqual("is-referenced-by-count"u8)) citedBy = JsonText.Int(members.Value);
            else if (key.SequenceEqual("indexed"u8)) countedOn = DateOf(members.Value);
            else if (key.SequenceEqual("ISSN"u8)) issn = FirstOf(members.Value) is { Length: > 0 } first ? first : null;
            else if (wantsText && key.SequenceEqual("title"u8)) title = FirstOf(members.Value);
            else if (wantsText && key.SequenceEqual("abstract"u8)) summary = Markup().Replace(JsonText.Read(members.Value), " ");
            else if (key.SequenceEqual("message"u8)) answer = members.Value;
        }

        if (members.IsBroken || JsonScanner.SkipBlanks(json, members.End) != json.Length) return false;
        // The answer to a question for one DOI holds the work.
        if (doi.Length == 0 && answer is [(byte)'{', ..]) return TryRead(answer, out document, out doi, out cause);
        cause = doi.Length == 0 ? "no DOI" : people is null or [] ? "no authors listed" : "";
        if (cause.Length > 0) return true;
        document = new Document
        {
            Id = "crossref:" + doi,
            Kind = DocumentKind.Publication,
            Year = year ?? otherYear,
            Type = type,
            People = people!,
            Citations = citedBy is null && issn is null ? null : new() { CitedBy = citedBy, CountedOn = citedBy is null ? null : countedOn, JournalId = issn },
            Text = DocumentText.Of(title, summary),
        };
        return true;
    }

    /// <summary>Named groups are no people, except where only they are listed.</summary>
    private List<Person> ReadAuthors(ReadOnlySpan<byte> authors)
    {
        var (people, groups) = (new List<Author>(), new List<Author>());
        for (var items = new JsonItems(authors); items.MoveNext();) ReadAuthor(items.Current, people, groups);
        var listed = people.Count > 0 ? people : groups;
        var sentence = new SharedSentence([.. listed.Select(author => author.Name)]);
        return [.. listed.Select((author, index) => new Person(Own(sentence, index, author.Addresses)))];
    }

    private void ReadAuthor(ReadOnlySpan<byte> author, List<Author> people, List<Author> groups)
    {
        var addresses = new List<Address>(1);
        var (given, family, isGroup) = ("", "", false);
        for (var members = new JsonObject(author); members.MoveNext();)
        {
            if (members.Key.SequenceEqual("given"u8)) given = JsonText.Read(members.Value);
            else if (members.Key.SequenceEqual("family"u8)) family = JsonText.Read(members.Value);
            else if (members.Key.SequenceEqual("name"u8)) isGroup = true;
            else if (members.Key.SequenceEqual("affiliation"u8))
            {
                for (var all = new JsonItems(members.Value); all.MoveNext();) AddAffiliation(all.Current, addresses);
            }
        }

        (isGroup && family.Length == 0 ? groups : people).Add(new Author($"{family}, {given}", addresses));
    }

    private static IReadOnlyList<Address> Own(SharedSentence sentence, int author, List<Address> addresses) =>
        !addresses.Exists(address => address.Text.Contains('(')) ? addresses :
        [.. addresses.SelectMany(address => sentence.OwnOf(author, [address.Text]).Select(text => address with { Text = text })).Distinct()];

    private void AddAffiliation(ReadOnlySpan<byte> affiliation, List<Address> addresses)
    {
        string text = "", place = "";
        string? ror = null;
        for (var members = new JsonObject(affiliation); members.MoveNext();)
        {
            if (members.Key.SequenceEqual("name"u8)) text = _pool.Get(JsonText.Bytes(members.Value)).Trim();
            else if (members.Key.SequenceEqual("place"u8)) place = FirstOf(members.Value);
            else if (members.Key.SequenceEqual("id"u8)) ror = RorOf(members.Value);
        }

        var address = new Address { Text = place.Length == 0 ? text : text.Length == 0 ? place : $"{text}, {place}", OrganisationId = ror };
        if (address != Address.None && !addresses.Contains(address)) addresses.Add(address);
    }

    private static string FirstOf(ReadOnlySpan<byte> list)
    {
        var items = new JsonItems(list);
        return items.MoveNext() ? JsonText.Read(items.Current).Trim() : "";
    }

    private string? RorOf(ReadOnlySpan<byte> ids)
    {
        for (var items = new JsonItems(ids); items.MoveNext();)
        {
            for (var members = new JsonObject(items.Current); members.MoveNext();)
            {
                var value = JsonText.Bytes(members.Value);
                if (members.Key.SequenceEqual("id"u8) && value.IndexOf("ror.org/"u8) >= 0) return _pool.Get(value);
            }
        }

        return null;
    }

    private static int? YearOf(ReadOnlySpan<byte> date) => PartsOf(date) is [{ } year, ..] ? year : null;

    /// <summary>As yyyymmdd; null unless the whole date is there.</summary>
    private static int? DateOf(ReadOnlySpan<byte> date) => PartsOf(date) is [{ } year, { } month, { } day] ? (year * 10_000) + (month * 100) + day : null;

    /// <summary>The numbers of <c>{"date-parts": [[2022, 4, 30]]}</c>.</summary>
    private static List<int?> PartsOf(ReadOnlySpan<byte> date)
    {
        var parts = new List<int?>(3);
        for (var members = new JsonObject(date); members.MoveNext();)
        {
            if (!members.Key.SequenceEqual("date-parts"u8)) continue;
            var dates = new JsonItems(members.Value);
            if (!dates.MoveNext()) return parts;
            for (var items = new JsonItems(dates.Current); items.MoveNext() && parts.Count < 3;) parts.Add(JsonText.Int(items.Current));
            return parts;
        }

        return parts;
    }

    /// <summary>Abstracts come with the elements of JATS.</summary>
    [GeneratedRegex("<[^<>]{1,200}>", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    private sealed record Author(string Name, List<Address> Addresses);
}
