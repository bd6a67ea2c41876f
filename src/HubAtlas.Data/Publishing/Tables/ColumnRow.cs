namespace HubAtlas.Data.Publishing.Tables;

/// <summary>A line of Assets/columns.tsv; some words in braces may not be filled yet.</summary>
/// <param name="Table">Where it is said; tables that have the same column take it from there.</param>
/// <param name="IsJoined">Whether it stands beside the line above for each kind of document.</param>
internal sealed record ColumnRow(
    string Table, bool IsJoined, string Name, string Type, string Unit, string Label, string LabelZh, string Meaning, string MeaningZh, string Note)
{
    private const char JoinMark = '+';
    private const int Fields = 8;

    public static ColumnRow Of(string table, string line)
    {
        var parts = line.Split('\t');
        if (parts.Length > Fields) throw new FormatException($"columns.tsv: found {parts.Length} fields in “{line}”, expected at most {Fields}.");
        string At(int index) => parts.ElementAtOrDefault(index) ?? "";
        return new(table, line[0] == JoinMark, parts[0].TrimStart(JoinMark), At(1), At(2), At(3), At(4), At(5), At(6), At(7));
    }

    public ColumnRow Fill(IEnumerable<ColumnTerm> terms) => terms.Aggregate(this, (row, term) => row.Fill(term));

    public ColumnText ToText()
    {
        var unit = Unit.Split(';');
        return new(
            Name, Type, Unit.Length == 0 ? null : new(unit[0], unit[^1]), new(Label, LabelZh), new(Meaning, MeaningZh.Length == 0 ? null : MeaningZh),
            Note.Length == 0 ? null : Note);
    }

    private ColumnRow Fill(ColumnTerm term)
    {
        string English(string text) => text.Replace(term.Mark, term.En, StringComparison.Ordinal);
        string Chinese(string text) => text.Replace(term.Mark, term.Zh, StringComparison.Ordinal);
        return this with
        {
            Name = English(Name),
            Label = English(Label),
            LabelZh = Chinese(LabelZh),
            Meaning = English(Meaning),
            MeaningZh = Chinese(MeaningZh),
            Note = English(Note),
        };
    }
}
