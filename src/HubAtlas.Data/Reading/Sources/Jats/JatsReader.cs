using System.Text.RegularExpressions;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Xml;

namespace HubAtlas.Data.Reading.Sources.Jats;

/// <summary>
/// Articles as JATS, and as the NLM tag sets before it: what PubMed Central, Europe PMC and publishers give out. One article a file, a set
/// of articles, or the answer of an OAI-PMH server. Only the front of an article is parsed, not its text.
/// </summary>
internal sealed partial class JatsReader : IReader
{
    public string Source => "jats";

    public string Title => "articles of PubMed Central or a publisher (XML, JATS)";

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        return PrefixIn(sample) is null ? Recognition.None(Source) : new Recognition { Source = Source, Sureness = 0.95, What = "articles (JATS)" };
    }

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        var prefix = PrefixIn(FileSample.Take(file)) ??
            throw new AtlasException($"{file.Name}: cannot be read as {Title}: no <article> with <article-meta> was found in its beginning.");
        var records = new XmlRecords(file.OpenText(options.OnBytes), prefix + "article", options.MaximumRecordBytes, cancellation)
        {
            LastPart = prefix + "front",
        };
        foreach (var (number, record) in records.Read(Reject))
        {
            var byline = JatsPeople.Read(record);
            if (JatsArticle.Build(record, byline.People, out var id, out var cause) is { } document) byline.Give(document, sink, file.Name, number);
            else Reject(number, id, cause);
        }

        void Reject(long number, string value, string cause) => sink.Reject(new Reject(file.Name, number, "", value, cause));
    }

    /// <summary>The prefix of the elements, with its colon; empty for none; null where there is no article.</summary>
    private static string? PrefixIn(FileSample sample)
    {
        if (sample.FirstLetter is not '<' || !sample.Text.Contains("article-meta", StringComparison.Ordinal)) return null;
        return Article().Match(sample.Text) is { Success: true } match ? match.Groups[1].Value : null;
    }

    [GeneratedRegex(@"<((?:[\w-]+:)?)article[\s>]", RegexOptions.CultureInvariant)]
    private static partial Regex Article();
}
