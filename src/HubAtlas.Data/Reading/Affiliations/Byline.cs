using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;

namespace HubAtlas.Data.Reading.Affiliations;

/// <summary>The authors of a document, and the affiliations that it names without saying whose they are: those belong to nobody.</summary>
internal sealed record Byline(IReadOnlyList<Person> People, IReadOnlyList<string> LeftOut)
{
    private const string OfNobody = "affiliations of which the record does not say whose they are";

    /// <summary>Gives its document to the sink, and tells which affiliations belong to nobody.</summary>
    public void Give(Document document, IRecordSink sink, string file, long line)
    {
        sink.Add(document);
        foreach (var text in LeftOut) sink.Note(new Remark(RemarkKind.Unpaired, OfNobody, file, line, text));
    }

    /// <summary>People whose affiliations are all their own.</summary>
    public static Byline Of(IEnumerable<Person> people) => new([.. people], []);

    /// <summary>People who are listed apart from the affiliations: they are at no address.</summary>
    public static Byline Unpaired(int people, IEnumerable<string> affiliations) =>
        new([.. Enumerable.Range(0, people).Select(_ => new Person([]))], [.. affiliations.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)]);

    /// <summary>Somebody at these affiliations, each once.</summary>
    public static Person PersonAt(IEnumerable<string> affiliations) =>
        new([.. affiliations.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Select(text => new Address { Text = text })]);
}
