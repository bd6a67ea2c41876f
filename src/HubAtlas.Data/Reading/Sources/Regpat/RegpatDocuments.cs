using System.Globalization;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Grouping;
using HubAtlas.Data.Reading.Technology;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.Regpat;

/// <summary>Makes one document of all rows that bear an application's number.</summary>
internal sealed class RegpatDocuments(IReadOnlyDictionary<string, string> regions, bool isPct, string fileName, IRecordSink sink)
{
    // Shares are printed with a few decimals: each row may be off by half of the second.
    private const double RowTolerance = 0.005;

    private readonly TextPool _pool = new();

    public void Take(RowGroup group)
    {
        var number = Encoding.UTF8.GetString(group.Key);
        var people = new Dictionary<string, List<(Address Address, double Weight)>>(StringComparer.Ordinal);
        var applicants = new List<Applicant>();
        int? year = null, firstFiling = null;
        var technology = new TechnologyTags();
        for (var index = 0; index < group.Count; index++)
        {
            var row = group[index];
            if ((RegpatTag)row.Tag == RegpatTag.Year)
            {
                var isYear = Values.TryYear(row.Field(), out var found);
                if (isYear) year ??= found;
                technology.AddSymbol(SymbolScheme.Ipc, row.Text());
                if (Values.TryYear(row.Field(), out var priority)) firstFiling = Math.Min(firstFiling ?? int.MaxValue, priority);
            }
            else if ((RegpatTag)row.Tag == RegpatTag.Applicant)
            {
                if (_pool.GetOrNull(row.Field()) is { } name) applicants.Add(new(name, EconomyCodes.OfCode(_pool.Get(row.Field()))));
            }
            else if (!TryAddInventor(people, row)) Reject(row.Line, number, "share is not a number above 0");
        }

        var facts = new PatentFacts
        {
            Office = isPct ? "WO" : "EP",
            FirstFilingYear = firstFiling,
            FirstPublicationYear = isPct ? YearOf(number) : null,
            Symbols = technology.Symbols,
            Applicants = [.. applicants.Distinct()],
        };
        if (people.Count > 0) Finish(number, isPct ? YearOf(number) ?? year : year, facts, technology, people, group[0].Line);
        else Reject(group[0].Line, number, "no inventors listed");
    }

    private void Reject(long line, string value, string cause) => sink.Reject(new Reject(fileName, line, "", value, cause));

    private void Finish(
        string number, int? year, PatentFacts facts, TechnologyTags technology,
        Dictionary<string, List<(Address Address, double Weight)>> people, long line)
    {
        var weights = people.Values.SelectMany(addresses => addresses).Select(address => address.Weight).ToList();
        var sum = weights.Sum();
        if (Math.Abs(sum - 1) > RowTolerance * weights.Count)
        {
            var text = sum.ToString("R", CultureInfo.InvariantCulture);
            Reject(line, $"{number}: {text}", "shares of the inventors do not add up to 1");
            return;
        }

        var shares = new Queue<long>(Apportioning.Divide(Contribution.Whole, weights));
        sink.Add(new Document
        {
            Id = "regpat:" + number,
            Kind = DocumentKind.Patent,
            Year = year,
            Type = isPct ? "pct" : "ep",
            Fields = technology.Fields,
            Labels = technology.Labels,
            People = [.. people.Values.Select(addresses => Build(addresses, facts.Applicants.Count > 0 ? facts.Applicants[0].Name : null, shares))],
            Patent = facts,
        });
    }

    private static Person Build(List<(Address Address, double Weight)> addresses, string? applicant, Queue<long> shares) =>
        new([.. addresses.Select(found => found.Address with { Organisation = applicant })])
        {
            GivenShares = [.. addresses.Select(_ => shares.Dequeue())],
        };

    private bool TryAddInventor(Dictionary<string, List<(Address Address, double Weight)>> people, RowReader row)
    {
        var name = row.Text();
        var isNumber = Values.TryDouble(row.Field(), out var inventorShare) & Values.TryDouble(row.Field(), out var regionShare);
        if (!isNumber || inventorShare <= 0 || regionShare <= 0) return false;
        var economy = _pool.GetOrNull(row.Field());
        var region = _pool.GetOrNull(row.Field());
        var address = new Address
        {
            Text = row.Text(),
            City = _pool.GetOrNull(row.Field()),
            Region = region is null ? null : regions.GetValueOrDefault(region, region),
            Economy = economy,
        };
        var person = row.Text() is { Length: > 0 } id ? id : name + "|" + address.Text;
        if (!people.TryGetValue(person, out var addresses)) people.Add(person, addresses = []);
        addresses.Add((address, inventorShare * regionShare));
        return true;
    }

    /// <summary>International publication numbers carry their year: WO2012345678.</summary>
    private static int? YearOf(string number) =>
        number.StartsWith("WO", StringComparison.Ordinal) && number.Length >= 6 &&
        int.TryParse(number.AsSpan(2, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1977 and < 2200
            ? year : null;
}
