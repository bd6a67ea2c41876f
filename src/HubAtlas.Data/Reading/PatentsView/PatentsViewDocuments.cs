using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Grouping;
using HubAtlas.Data.Reading.Technology;

namespace HubAtlas.Data.Reading.PatentsView;

/// <summary>Makes one document of all rows that bear a patent's number.</summary>
internal sealed class PatentsViewDocuments(PatentsViewLocations locations, string fileName, IRecordSink sink)
{
    /// <summary>The type that a recipe names to count international applications only.</summary>
    private const string PctType = "pct";

    private readonly TextPool _pool = new();

    public void Take(RowGroup group)
    {
        var patent = new Draft();
        for (var index = 0; index < group.Count; index++) Add(ref patent, group[index]);
        var number = Encoding.UTF8.GetString(group.Key);
        if (patent.IsWithdrawn) sink.Reject(new Reject(fileName, group[0].Line, "patent_id", number, "withdrawn"));
        else if (patent.Inventors.Count == 0) sink.Reject(new Reject(fileName, group[0].Line, "patent_id", number, "no inventors listed"));
        else sink.Add(Build(number, patent));
    }

    private void Add(ref Draft patent, RowReader row)
    {
        switch ((PatentsViewTag)row.Tag)
        {
            case PatentsViewTag.Patent:
                patent.Year = Values.TryYear(FirstFour(row.Field()), out var year) ? year : null;
                patent.Type = _pool.GetOrNull(row.Field());
                patent.IsWithdrawn = row.Field() is [(byte)'1', ..] or [(byte)'T', ..] or [(byte)'t', ..];
                break;
            case PatentsViewTag.Inventor:
                patent.Inventors.Add((Sequence(ref row), locations.Find(row.Field())));
                break;
            case PatentsViewTag.Assignee:
                var sequence = Sequence(ref row);
                if (_pool.GetOrNull(row.Field()) is not { } name || sequence >= patent.AssigneeSequence) break;
                (patent.Assignee, patent.AssigneeSequence) = (name, sequence);
                break;
            case PatentsViewTag.Technology:
                if (_pool.GetOrNull(row.Field()) is { } field) patent.Technology.AddField(field);
                break;
            case PatentsViewTag.Symbol:
                patent.Technology.AddSymbol(row.Text());
                break;
            default:
                patent.IsPct = true;
                break;
        }
    }

    private static Document Build(string number, in Draft patent)
    {
        var assignee = patent.Assignee;
        return new Document
        {
            Id = "patentsview:" + number,
            Kind = DocumentKind.Patent,
            Year = patent.Year,
            Type = patent.IsPct ? PctType : patent.Type,
            Fields = patent.Technology.Fields,
            Labels = patent.Technology.Labels,
            People = [.. patent.Inventors.OrderBy(inventor => inventor.Sequence).Select(inventor =>
                new Person(inventor.Address is { } address ? [address with { Organisation = assignee }] : []))],
        };
    }

    private static long Sequence(ref RowReader row) => Values.TryWhole(row.Field(), out var sequence) ? sequence : long.MaxValue - 1;

    private static ReadOnlySpan<byte> FirstFour(ReadOnlySpan<byte> date) => date.Length >= 4 ? date[..4] : date;

    private struct Draft
    {
        public Draft()
        {
        }

        public int? Year;
        public string? Type;
        public bool IsWithdrawn;
        public bool IsPct;
        public string? Assignee;
        public long AssigneeSequence = long.MaxValue;
        public List<(long Sequence, Address? Address)> Inventors = [];
        public TechnologyTags Technology = new();
    }
}
