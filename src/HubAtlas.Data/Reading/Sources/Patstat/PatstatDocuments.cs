using System.Globalization;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Grouping;
using HubAtlas.Data.Reading.Technology;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.Patstat;

/// <summary>Makes one document of all rows that bear an application's id.</summary>
internal sealed class PatstatDocuments(string fileName, IRecordSink sink)
{
    /// <summary>The type that a recipe names to count international applications only.</summary>
    private const string PctType = "pct";

    // Larger counts are errors of the table.
    private const int MostPeople = 10_000;

    private readonly TextPool _pool = new();
    private long _unknown;

    public void Take(RowGroup group)
    {
        var draft = new DraftApplication();
        for (var index = 0; index < group.Count; index++) Add(draft, group[index]);
        var id = Encoding.UTF8.GetString(group.Key);
        if (draft.IsOnlyText) return;
        if (!draft.IsApplication) _unknown++;
        else if (draft.Inventors.Count == 0 && draft.InventorCount == 0) Reject(group, id, "no inventors listed");
        else sink.Add(Build(id, draft));
    }

    /// <summary>Call at the end. Where the applications are a selection, other tables hold many more: they are told in one line.</summary>
    public void Close()
    {
        if (_unknown == 0) return;
        var count = _unknown.ToString("N0", CultureInfo.InvariantCulture);
        var cause = $"applications that {PatstatTables.Applications} lacks (number in the value)";
        sink.Reject(new Reject(fileName, 0, "appln_id", count, cause));
    }

    private void Reject(RowGroup group, string id, string cause) => sink.Reject(new Reject(fileName, group[0].Line, "appln_id", id, cause));

    private void Add(DraftApplication draft, RowReader row)
    {
        draft.IsOnlyText &= (PatstatTag)row.Tag is PatstatTag.Title or PatstatTag.Abstract;
        switch ((PatstatTag)row.Tag)
        {
            case PatstatTag.Title:
                draft.Title = row.Text();
                break;
            case PatstatTag.Abstract:
                draft.Abstract = row.Text();
                break;
            case PatstatTag.Application:
                draft.IsApplication = true;
                draft.Type = _pool.GetOrNull(row.Field()) is { } kind ? (kind.Trim() == "W" ? PctType : kind.Trim()) : null;
                // 9999 stands for an application that was not published.
                draft.Year = Values.TryYear(row.Field(), out var year) ? year : null;
                draft.InventorCount = Values.TryWhole(row.Field(), out var count) && count <= MostPeople ? count : 0;
                draft.Facts = ReadFacts(ref row);
                break;
            case PatstatTag.Field:
                if (Values.TryWhole(row.Field(), out var number)) draft.Technology.AddField(number);
                break;
            case PatstatTag.Symbol:
                draft.Technology.AddSymbol(SymbolScheme.Ipc, row.Text());
                break;
            case PatstatTag.CooperativeSymbol:
                draft.CooperativeSymbols.Add(row.Text());
                break;
            case PatstatTag.Publication:
                var date = Values.DayOf(row.Field());
                if (IsYes(row.Field()) && date is { } day) draft.GrantedYear = Math.Min(draft.GrantedYear ?? int.MaxValue, day / 10_000);
                break;
            case PatstatTag.Inventor:
                draft.Inventors.Add((Sequence(ref row), ReadAddress(ref row)));
                break;
            case PatstatTag.Applicant:
                if (Sequence(ref row) is var sequence && _pool.GetOrNull(row.Field()) is { } applicant)
                    draft.Applicants.Add((sequence, new Applicant(applicant, EconomyCodes.OfCode(_pool.Get(row.Field())))));
                break;
        }
    }

    private static Document Build(string id, DraftApplication draft)
    {
        var people = new PeopleBuilder();
        IReadOnlyList<Applicant> applicants = [.. draft.Applicants.OrderBy(applicant => applicant.Sequence).Select(applicant => applicant.Applicant).Distinct()];
        foreach (var (_, address) in draft.Inventors.OrderBy(inventor => inventor.Sequence))
        {
            people.Add(null, address == Address.None ? null : address with { Organisation = applicants.Count > 0 ? applicants[0].Name : null });
        }

        draft.Technology.AddCooperative(draft.CooperativeSymbols);
        return new Document
        {
            Id = "patstat:" + id,
            Kind = DocumentKind.Patent,
            Year = draft.Year,
            Type = draft.Type,
            Fields = draft.Technology.Fields,
            Labels = draft.Technology.Labels,
            People = people.Build(draft.InventorCount),
            Text = DocumentText.Of(draft.Title, draft.Abstract),
            Patent = draft.Facts with
            {
                FirstPublicationYear = draft.Year,
                GrantedYear = draft.GrantedYear,
                IsGranted = draft.GrantedYear is null ? draft.Facts.IsGranted : true,
                Symbols = draft.Technology.Symbols,
                Applicants = applicants,
            },
        };
    }

    /// <summary>Of the application's own row.</summary>
    private PatentFacts ReadFacts(ref RowReader row)
    {
        var office = _pool.GetOrNull(row.Field());
        var filing = Values.DayOf(row.Field());
        var filingYear = Values.TryYear(row.Field(), out var year) ? year : filing / 10_000;
        var granted = row.Field();
        return new PatentFacts
        {
            Office = office,
            FirstFiling = filing,
            FirstFilingYear = filingYear,
            IsGranted = IsYes(granted) ? true : granted is [(byte)'N', ..] or [(byte)'0', ..] ? false : null,
            // 0 stands for none.
            Family = Values.TryWhole(row.Field(), out var family) && family > 0 ? string.Create(CultureInfo.InvariantCulture, $"{PatentFamilies.Docdb}{family}") : null,
        };
    }

    private static bool IsYes(ReadOnlySpan<byte> flag) => flag is [(byte)'Y', ..] or [(byte)'1', ..];

    private Address ReadAddress(ref RowReader row)
    {
        var text = row.Text();
        var economy = _pool.GetOrNull(row.Field());
        return new Address { Text = text, Economy = economy, City = _pool.GetOrNull(row.Field()), Region = _pool.GetOrNull(row.Field()) };
    }

    private static long Sequence(ref RowReader row) => Values.TryWhole(row.Field(), out var sequence) ? sequence : long.MaxValue - 1;

    private sealed class DraftApplication
    {
        public bool IsApplication { get; set; }

        /// <summary>Titles and abstracts may come for more applications than were selected.</summary>
        public bool IsOnlyText { get; set; } = true;

        public string? Title { get; set; }

        public string? Abstract { get; set; }

        public int? Year { get; set; }

        public string? Type { get; set; }

        public long InventorCount { get; set; }

        public PatentFacts Facts { get; set; } = new();

        public int? GrantedYear { get; set; }

        public List<(long Sequence, Applicant Applicant)> Applicants { get; } = [];

        public List<string> CooperativeSymbols { get; } = [];

        public List<(long Sequence, Address Address)> Inventors { get; } = [];

        public TechnologyTags Technology { get; } = new();
    }
}
