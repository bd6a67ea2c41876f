namespace HubAtlas.Data.Reading.Contract;

/// <summary>What is said of points, tables and deals that do not say of which year their documents are.</summary>
internal static class MissingYear
{
    public const string Note = "No year: recipes with a window leave these out; --year gives every row one.";
}
