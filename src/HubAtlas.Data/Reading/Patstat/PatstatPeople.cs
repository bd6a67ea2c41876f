using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Grouping;

namespace HubAtlas.Data.Reading.Patstat;

/// <summary>Writes a person's address to each application that lists the person as inventor, and the name where as applicant.</summary>
internal static class PatstatPeople
{
    public static void Join(RowGroup person, RowGroups byApplication)
    {
        ReadOnlySpan<byte> address = default, economy = default, name = default;
        for (var index = 0; index < person.Count; index++)
        {
            var row = person[index];
            if ((PatstatTag)row.Tag != PatstatTag.Person) continue;
            address = row.Field();
            economy = row.Field();
            name = row.Field();
            var harmonisedName = row.Field();
            if (!harmonisedName.IsEmpty) name = harmonisedName;
        }

        for (var index = 0; index < person.Count; index++)
        {
            var row = person[index];
            if ((PatstatTag)row.Tag != PatstatTag.Link) continue;
            var application = row.Field();
            var applicant = row.Field();
            var inventor = row.Field();
            Write(byApplication, PatstatTag.Inventor, application, row.Line, inventor, address, economy);
            Write(byApplication, PatstatTag.Applicant, application, row.Line, applicant, name, default);
        }
    }

    /// <summary>A sequence number of 0 means that the person has not this part in the application.</summary>
    private static void Write(
        RowGroups groups, PatstatTag tag, ReadOnlySpan<byte> application, long line,
        ReadOnlySpan<byte> sequence, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        if (application.IsEmpty || !Values.TryWhole(sequence, out var number) || number <= 0) return;
        groups.Row.Begin(application, (byte)tag, line).Field(sequence).Field(first).Field(second);
        groups.Add();
    }
}
