using System.Globalization;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Core.Sampling;

namespace HubAtlas.Engine.Sampling;

/// <summary>Writes patents as a tab-separated table, one row an inventor, with the mapping that an import of it needs.</summary>
internal sealed class PatentTable : IDisposable
{
    public const string Mapping = """
        {
          "about": "Simulated patent applications: no real document, inventor or applicant is meant.",
          "dataset": "simulated-patents",
          "kind": "patent",
          "columns": {
            "document": "document",
            "year": "year",
            "type": "type",
            "field": "field",
            "person": "inventor",
            "organisation": "applicant",
            "address": "address",
            "lat": "latitude",
            "lon": "longitude",
            "office": "office",
            "family": "family",
            "first_filing": "first filing",
            "first_publication": "year",
            "granted": "granted",
            "cpc": "cpc",
            "applicant": "filed by",
            "applicant_economy": "applicant economy"
          }
        }

        """;

    private const string Header = "document\tyear\ttype\tfield\tinventor\tapplicant\taddress\tlatitude\tlongitude\toffice\tfamily\tfirst filing\tgranted\tcpc\tfiled by\tapplicant economy\n";
    private readonly StreamWriter _writer;

    public PatentTable(Stream stream)
    {
        _writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        _writer.Write(Header);
    }

    public void Write(SimulatedDocument simulated)
    {
        var document = simulated.Document;
        for (var person = 0; person < document.People.Count; person++)
        {
            var addresses = document.People[person].Addresses;
            WriteRow(document, person, addresses.Count > 0 ? addresses[0] : Address.None);
        }
    }

    public void Dispose() => _writer.Dispose();

    private void WriteRow(Document document, int person, Address address)
    {
        var invariant = CultureInfo.InvariantCulture;
        _writer.Write(string.Create(invariant, $"{document.Id}\t{document.Year}\t{document.Type}\t{document.Fields[0]}\t"));
        _writer.Write(string.Create(invariant, $"Inventor {person + 1}\t{address.Organisation}\t{address.Text}\t"));
        _writer.Write(string.Create(invariant, $"{address.Point?.Latitude}\t{address.Point?.Longitude}\t"));
        WriteFacts(document.Patent!);
    }

    private void WriteFacts(PatentFacts patent)
    {
        var granted = patent.GrantedYear is { } year ? year.ToString(CultureInfo.InvariantCulture) : "no";
        _writer.Write(string.Create(CultureInfo.InvariantCulture, $"{patent.Office}\t{patent.Family}\t{patent.FirstFiling}\t{granted}\t"));
        _writer.Write($"{string.Join("; ", patent.Symbols.Select(Written))}\t{patent.Applicants[0].Name}\t{patent.Applicants[0].Economy}\n");
    }

    /// <summary>The store's form as the classification prints it: G06N000302 is G06N 3/02.</summary>
    private static string Written(PatentSymbol symbol) => string.Create(
        CultureInfo.InvariantCulture, $"{symbol.Text.AsSpan(0, 4)} {int.Parse(symbol.Text.AsSpan(4, 4), CultureInfo.InvariantCulture)}/{symbol.Text.AsSpan(8)}");
}
