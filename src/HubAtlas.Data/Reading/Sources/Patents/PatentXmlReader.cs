using System.Text.RegularExpressions;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Xml;

namespace HubAtlas.Data.Reading.Sources.Patents;

/// <summary>
/// Patents as XML: the bibliographic element of each document is read, whichever office wrote it. USPTO grants and applications since 2001,
/// WIPO ST.36 and ST.96, EPO OPS and DOCDB, MAREC.
/// </summary>
/// <param name="elements">Names of the bibliographic element, without prefix.</param>
internal sealed class PatentXmlReader(string source, string title, params string[] elements) : IReader
{
    // Compiled with the first file that looks like XML: readers are made at every start of the program.
    private readonly Lazy<Regex> _tag = new(() => new($@"<((?:[\w-]+:)?(?:{string.Join('|', elements)}))[\s>]", RegexOptions.CultureInvariant));

    public string Source => source;

    public string Title => title;

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        if (sample.FirstLetter is not '<' || ElementIn(sample) is not { } element) return Recognition.None(source);
        var hasInventors = !sample.IsWhole || PatentXml.InventorNames.Any(name => sample.Text.Contains(name, StringComparison.Ordinal));
        return new Recognition
        {
            Source = source,
            Sureness = 0.95,
            What = $"patents with <{element}>",
            Missing = hasInventors ? [] : ["inventors: no document names any"],
        };
    }

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        var element = ElementIn(FileSample.Take(file)) ??
            throw new AtlasException(
                $"{file.Name}: cannot be read as {title}: none of the elements {string.Join(", ", elements)} was found in its beginning.");
        var records = new XmlRecords(file.OpenText(options.OnBytes), element, options.MaximumRecordBytes, cancellation) { OuterAttribute = PatentXmlFacts.FamilyAttribute };
        foreach (var (number, record) in records.Read(Reject))
        {
            if (PatentXml.Build(source, record, options.WantsText, out var id, out var cause) is { } document) sink.Add(document);
            else Reject(number, id, cause);
        }

        void Reject(long number, string value, string cause) => sink.Reject(new Reject(file.Name, number, "", value, cause));
    }

    private string? ElementIn(FileSample sample) => _tag.Value.Match(sample.Text) is { Success: true } match ? match.Groups[1].Value : null;
}
