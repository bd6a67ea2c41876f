using System.Text.RegularExpressions;

namespace HubAtlas.Data.Reading.Mapping;

/// <summary>What a column of a table can mean.</summary>
internal enum TableColumn
{
    Document,
    Year,
    Type,
    Field,
    PeopleCount,
    Person,
    Organisation,
    OrganisationId,
    Address,
    City,
    Region,
    Economy,
    Lat,
    Lon,
    Office,
    Family,
    FirstFiling,
    FirstPublication,
    Granted,
    Ipc,
    Cpc,
    Applicant,
    ApplicantEconomy,
}

internal static partial class TableColumns
{
    // The largest author lists in print are below 16,000; a larger count is a typing error.
    public const int MostPeople = 100_000;

    /// <summary>What is known of patents alone.</summary>
    public static readonly IReadOnlyList<TableColumn> OfPatents = [.. Enum.GetValues<TableColumn>().Where(column => column >= TableColumn.Office)];

    /// <summary>Takes the year out of a date, whatever its order.</summary>
    public static readonly Regex YearInDate = FourDigitYear();

    public static readonly IReadOnlyList<TableColumn> All = Enum.GetValues<TableColumn>();

    /// <summary>The word in mapping files: <c>people_count</c>.</summary>
    public static string Word(this TableColumn column) => column switch
    {
        TableColumn.PeopleCount => "people_count",
        TableColumn.OrganisationId => "organisation_id",
        TableColumn.FirstFiling => "first_filing",
        TableColumn.FirstPublication => "first_publication",
        TableColumn.ApplicantEconomy => "applicant_economy",
        _ => column.ToString().ToLowerInvariant(),
    };

    [GeneratedRegex("(?:^|[^0-9])((?:19|20)[0-9]{2})(?:[^0-9]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigitYear();
}
