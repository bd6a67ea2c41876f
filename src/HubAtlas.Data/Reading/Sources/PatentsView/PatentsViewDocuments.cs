using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Grouping;
using HubAtlas.Data.Reading.Technology;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.PatentsView;

/// <summary>
/// Makes one document of all rows that bear a patent's number. Where the crosswalk names the application, the document is called by it:
/// so a publication before grant and the grant are one document. Of the two the publication stands, for it says when the invention was
/// first made known; the grant stands alone where there is no publication.
/// </summary>
internal sealed class PatentsViewDocuments(PatentsViewLocations locations, string fileName, bool isApplication, IRecordSink sink)
{
    /// <summary>The type that a recipe names to count international applications only.</summary>
    private const string PctType = "pct";

    private static readonly Person Nowhere = new([]);

    private readonly TextPool _pool = new();
    private readonly DraftPatent _patent = new();

    public void Take(RowGroup group)
    {
        var patent = _patent;
        patent.Clear();
        for (var index = 0; index < group.Count; index++) Add(patent, group[index]);
        // The crosswalk knows documents that other tables, being a selection, lack.
        if (patent.IsOnlyInCrosswalk) return;
        var number = Encoding.UTF8.GetString(group.Key);
        if (patent.IsWithdrawn) sink.Reject(new Reject(fileName, group[0].Line, "patent_id", number, "withdrawn"));
        else if (patent.Inventors.Count == 0) sink.Reject(new Reject(fileName, group[0].Line, "patent_id", number, "no inventors listed"));
        else sink.Add(Build(number, patent));
    }

    private void Add(DraftPatent patent, RowReader row)
    {
        patent.IsOnlyInCrosswalk &= (PatentsViewTag)row.Tag == PatentsViewTag.Crosswalk;
        switch ((PatentsViewTag)row.Tag)
        {
            case PatentsViewTag.Patent:
                var date = row.Field();
                patent.Date = Values.DateNumber(date);
                patent.Year = Values.TryYear(FirstFour(date), out var year) ? year : null;
                patent.Type = _pool.GetOrNull(row.Field());
                patent.IsWithdrawn = row.Field() is [(byte)'1', ..] or [(byte)'T', ..] or [(byte)'t', ..];
                patent.AddFiling(Values.DayOf(row.Field()));
                patent.Text = DocumentText.Of(row.Text(), null);
                break;
            case PatentsViewTag.Filing:
                patent.AddFiling(Values.DayOf(row.Field()));
                break;
            case PatentsViewTag.Inventor:
                patent.Inventors.Add((Sequence(ref row), row.Number()));
                break;
            case PatentsViewTag.Assignee:
                AddAssignee(patent, ref row);
                break;
            case PatentsViewTag.Technology:
                if (_pool.GetOrNull(row.Field()) is { } field) (patent.Technology ??= new TechnologyTags()).AddField(field);
                break;
            case PatentsViewTag.TechnologyNumber:
                if (Values.TryWhole(row.Field(), out var number)) (patent.Technology ??= new TechnologyTags()).AddField(number);
                break;
            case PatentsViewTag.Symbol:
                (patent.Technology ??= new TechnologyTags()).AddSymbol(SymbolScheme.Cpc, row.Text());
                break;
            case PatentsViewTag.Crosswalk:
                patent.Application = row.Text();
                patent.HasGrant = !row.Field().IsEmpty;
                break;
            default:
                patent.IsPct = true;
                break;
        }
    }

    private Document Build(string number, DraftPatent patent) => new()
    {
        Id = "patentsview:" + (patent.Application is { } application ? "application-" + application : number),
        Kind = DocumentKind.Patent,
        Year = patent.Year,
        Type = patent.IsPct ? PctType : patent.Type,
        Fields = patent.Technology?.Fields ?? [],
        Labels = patent.Technology?.Labels ?? [],
        Version = isApplication && patent.Application is not null ? patent.Date : 0,
        People = People(patent),
        Patent = Facts(patent),
        Text = patent.Text,
    };

    private void AddAssignee(DraftPatent patent, ref RowReader row)
    {
        var sequence = Sequence(ref row);
        var organisation = _pool.GetOrNull(row.Field());
        var place = row.Number();
        var name = organisation ?? $"{Encoding.UTF8.GetString(row.Field())} {Encoding.UTF8.GetString(row.Field())}".Trim();
        if (name.Length == 0) return;
        var economy = place >= 0 && locations[place].Economy is { } code ? EconomyCodes.OfCode(code) : null;
        patent.Assignees.Add((sequence, new Applicant(name, economy)));
        if (organisation is not null && sequence < patent.AssigneeSequence) (patent.Assignee, patent.AssigneeSequence) = (organisation, sequence);
    }

    private PatentFacts Facts(DraftPatent patent) => new()
    {
        Office = "US",
        FirstFiling = patent.FirstFiling,
        FirstFilingYear = patent.FirstFiling / 10_000,
        FirstPublicationYear = isApplication ? patent.Year : null,
        IsGranted = !isApplication || patent.HasGrant ? true : null,
        GrantedYear = isApplication ? null : patent.Year,
        Symbols = patent.Technology?.Symbols ?? [],
        Applicants = [.. patent.Assignees.OrderBy(assignee => assignee.Sequence).Select(assignee => assignee.Name).Distinct()],
    };

    private Person[] People(DraftPatent patent)
    {
        var inventors = patent.InventorsInOrder();
        var people = new Person[inventors.Count];
        for (var i = 0; i < people.Length; i++)
        {
            var place = inventors[i].Place;
            if (place < 0) people[i] = Nowhere;
            else if (patent.Assignee is null) people[i] = locations.PersonAt(place);
            else if (i > 0 && inventors[i - 1].Place == place) people[i] = people[i - 1];
            else people[i] = new Person([locations[place] with { Organisation = patent.Assignee }]);
        }

        return people;
    }

    private static long Sequence(ref RowReader row) => Values.TryWhole(row.Field(), out var sequence) ? sequence : long.MaxValue - 1;

    private static ReadOnlySpan<byte> FirstFour(ReadOnlySpan<byte> date) => date.Length >= 4 ? date[..4] : date;

    private sealed class DraftPatent
    {
        private static readonly Comparer<(long Sequence, int Place)> BySequence =
            Comparer<(long Sequence, int Place)>.Create((left, right) => left.Sequence.CompareTo(right.Sequence));

        public bool IsOnlyInCrosswalk { get; set; }

        public string? Application { get; set; }

        public int? Year { get; set; }

        public int Date { get; set; }

        public string? Type { get; set; }

        public bool IsWithdrawn { get; set; }

        public bool IsPct { get; set; }

        public string? Assignee { get; set; }

        public long AssigneeSequence { get; set; }

        /// <summary>The earliest date of any filing, of the application itself or one whose priority it claims.</summary>
        public int? FirstFiling { get; private set; }

        /// <summary>Whether the crosswalk names a grant.</summary>
        public bool HasGrant { get; set; }

        public List<(long Sequence, Applicant Name)> Assignees { get; } = [];

        public List<(long Sequence, int Place)> Inventors { get; } = [];

        public void AddFiling(int? day) => FirstFiling = day < FirstFiling || FirstFiling is null ? day ?? FirstFiling : FirstFiling;

        public DocumentText? Text { get; set; }

        public TechnologyTags? Technology { get; set; }

        public void Clear()
        {
            (IsOnlyInCrosswalk, Application, Year, Date, Type) = (true, null, null, 0, null);
            (IsWithdrawn, IsPct, Assignee, AssigneeSequence, Technology) = (false, false, null, long.MaxValue, null);
            (FirstFiling, HasGrant, Text) = (null, false, null);
            Assignees.Clear();
            Inventors.Clear();
        }

        /// <summary>By their number; those of one number in the order of the file.</summary>
        public List<(long Sequence, int Place)> InventorsInOrder()
        {
            for (var i = 1; i < Inventors.Count; i++)
            {
                if (Inventors[i].Sequence < Inventors[i - 1].Sequence) return [.. Inventors.Order(BySequence)];
            }

            return Inventors;
        }
    }
}
