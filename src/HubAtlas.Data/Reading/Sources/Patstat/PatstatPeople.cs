using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Grouping;

namespace HubAtlas.Data.Reading.Sources.Patstat;

/// <summary>Writes a person's address to each application that lists the person as inventor, and name and economy where as applicant.</summary>
internal static class PatstatPeople
{
    public static void Join(RowGroup person, RowGroups byApplication)
    {
        var known = Whereabouts(person);
        for (var index = 0; index < person.Count; index++)
        {
            var row = person[index];
            if ((PatstatTag)row.Tag != PatstatTag.Link) continue;
            var application = row.Field();
            var applicant = row.Field();
            var inventor = row.Field();
            if (IsListed(application, inventor)) Write(byApplication, PatstatTag.Inventor, application, row.Line, inventor, known);
            if (IsListed(application, applicant)) Write(byApplication, PatstatTag.Applicant, application, row.Line, applicant, new Known { Text = known.Name, Economy = known.Economy });
        }
    }

    /// <summary>What the table of persons says; where it has no address, what says most among the originals.</summary>
    private static Known Whereabouts(RowGroup person)
    {
        var known = default(Known);
        var original = default(Known);
        for (var index = 0; index < person.Count; index++)
        {
            var row = person[index];
            if ((PatstatTag)row.Tag == PatstatTag.Person) known = ReadPerson(row);
            else if ((PatstatTag)row.Tag == PatstatTag.Original) original = Better(original, ReadOriginal(row));
        }

        if (!known.Text.IsEmpty || !original.SaysWhere) return known;
        return original with { Name = known.Name, Economy = known.Economy.IsEmpty ? original.Economy : known.Economy };
    }

    private static Known ReadPerson(RowReader row)
    {
        var address = row.Field();
        var economy = row.Field();
        var name = row.Field();
        var harmonisedName = row.Field();
        return new Known { Text = address, Economy = economy, Name = harmonisedName.IsEmpty ? name : harmonisedName };
    }

    private static Known ReadOriginal(RowReader row) =>
        new() { Text = row.Field(), City = row.Field(), State = row.Field(), Economy = row.Field() };

    /// <summary>Ties go to the bytes that come first, for the rows may stand in any order.</summary>
    private static Known Better(Known first, Known second)
    {
        var difference = first.Weight - second.Weight;
        if (difference == 0) difference = second.Text.SequenceCompareTo(first.Text);
        if (difference == 0) difference = second.City.SequenceCompareTo(first.City);
        return difference >= 0 ? first : second;
    }

    /// <summary>A sequence number of 0 means that the person has not this part in the application.</summary>
    private static bool IsListed(ReadOnlySpan<byte> application, ReadOnlySpan<byte> sequence) =>
        !application.IsEmpty && Values.TryWhole(sequence, out var number) && number > 0;

    private static void Write(RowGroups groups, PatstatTag tag, ReadOnlySpan<byte> application, long line, ReadOnlySpan<byte> sequence, Known known)
    {
        groups.Row.Begin(application, (byte)tag, line).Field(sequence).Field(known.Text).Field(known.Economy).Field(known.City).Field(known.State);
        groups.Add();
    }

    /// <summary>What is known of a person; spans of the group's rows.</summary>
    private ref struct Known
    {
        public ReadOnlySpan<byte> Text { get; init; }

        public ReadOnlySpan<byte> City { get; init; }

        public ReadOnlySpan<byte> State { get; init; }

        public ReadOnlySpan<byte> Economy { get; init; }

        public ReadOnlySpan<byte> Name { get; init; }

        public readonly bool SaysWhere => Weight > 0;

        /// <summary>How much is said: a text more than a city, a city more than a state.</summary>
        public readonly int Weight => (Text.IsEmpty ? 0 : 4) + (City.IsEmpty ? 0 : 2) + (State.IsEmpty ? 0 : 1);
    }
}
