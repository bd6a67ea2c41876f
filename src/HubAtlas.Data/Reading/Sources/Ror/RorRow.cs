using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Data.Reading.Sources.Ror;

/// <summary>Makes an organisation of one row.</summary>
internal sealed class RorRow
{
    private readonly DelimitedReader _rows;
    private readonly IReadOnlyDictionary<string, int> _index;

    public RorRow(DelimitedReader rows, IReadOnlyList<string> columns)
    {
        _rows = rows;
        _index = RorColumns.Aliases.Find(columns);
    }

    /// <returns>Null when the organisation was read, else what is wrong with the row.</returns>
    public BadValue? Read(out Organisation? organisation)
    {
        organisation = null;
        var (id, name, economy) = (Text(RorColumns.Id), Text(RorColumns.Name), Text(RorColumns.Economy));
        if (id.Length == 0) return new BadValue(RorColumns.Id, "", "organisation without id");
        if (name.Length == 0) return new BadValue(RorColumns.Name, id, "organisation without name");
        var bad = Values.ReadPoint(_rows.Field(_index[RorColumns.Latitude]), _rows.Field(_index[RorColumns.Longitude]), out var point);
        if (bad is not null) return bad;
        organisation = new Organisation
        {
            Id = RorJson.FullId(id),
            Name = name,
            OtherNames = [.. Texts(RorColumns.OtherNames).Concat(Texts(RorColumns.Labels))
                .Where(other => other != name).Distinct(StringComparer.Ordinal)],
            Acronyms = Texts(RorColumns.Acronyms),
            Economy = economy,
            Region = Text(RorColumns.Region) is { Length: > 0 } region ? region : null,
            City = Text(RorColumns.City) is { Length: > 0 } city ? city : null,
            Point = point,
            Types = Texts(RorColumns.Types),
            IsActive = Text(RorColumns.Status) is "" or "active" or "Active",
            RelatedCount = Texts(RorColumns.Relationships).Count,
        };
        return null;
    }

    private string Text(string column) => _rows.Text(_index[column]);

    // The registry's CSV divides by semicolons and writes "en: Name"; other tables divide by bars and write "Name@en".
    private List<string> Texts(string column)
    {
        var cell = Text(column);
        var parts = cell.Split(cell.Contains('|') ? '|' : ';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. parts.Select(WithoutLanguage)];
    }

    private static string WithoutLanguage(string name)
    {
        var at = name.LastIndexOf('@');
        if (at > 0 && name.Length - at <= 4) return name[..at];
        return name.Length > 4 && name[2] == ':' && name[3] == ' ' && char.IsAsciiLetterLower(name[0]) ? name[4..] : name;
    }
}
