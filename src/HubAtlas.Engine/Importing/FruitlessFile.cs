using System.Globalization;
using System.Text.RegularExpressions;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;

namespace HubAtlas.Engine.Importing;

/// <summary>A file that holds something and gives nothing is a failure: says what was found, and the likely cure.</summary>
internal static partial class FruitlessFile
{
    private const int MostCauses = 3;

    /// <param name="withdrawn">Documents that the file takes back.</param>
    /// <returns>Null where the file gave something.</returns>
    public static string? Message(IReader reader, SourceSet set, ImportTally tally, long withdrawn, Plausibility people)
    {
        if (tally.Documents > 0)
        {
            var cure = set.Files[0].Recognition.CureForNoAddress;
            return people.WithAddress > 0 || cure.Length == 0 ? null : Say(
                $"{set.Name}: none of the {people.People:N0} people in {tally.Documents:N0} documents has an address; {cure}. Nothing of it was stored.");
        }

        if (tally.Organisations > 0 || tally.Observations > 0 || withdrawn > 0) return null;
        return tally.Rejects.Count > 0 ? OfRejects(set, tally.Rejects) : Say(
            $"{set.Name}: was read as {reader.Title}, and no record was found in it. Nothing was stored. If it is something else, hubatlas inspect says what it looks like; a table needs a line of column names and rows below it.");
    }

    private static string OfRejects(SourceSet set, IReadOnlyList<RejectCount> rejects)
    {
        var causes = rejects.Take(MostCauses).Select(r => Say($"{r.Cause}, {r.Count:N0} (first: {Where(r.Example)})"));
        var more = rejects.Count > MostCauses ? "; …" : "";
        var cure = rejects.Select(CureFor).FirstOrDefault(found => found is not null);
        return Say($"{set.Name}: every record was rejected ({rejects.Sum(r => r.Count):N0}), so nothing of it was stored: {string.Join("; ", causes)}{more}.")
            + (cure is null ? "" : " " + cure);
    }

    private static string Where(Reject reject)
    {
        var column = reject.Column.Length == 0 ? "" : $", {reject.Column}";
        return Say($"line {reject.Line:N0}{column}{(reject.Value.Length == 0 ? "" : $": {reject.Value}")}");
    }

    private static string? CureFor(RejectCount reject)
    {
        var (cause, column, value) = (reject.Cause, reject.Example.Column, reject.Example.Value);
        if (cause.StartsWith("year ", StringComparison.Ordinal) && Year().Match(value) is { Success: true } year)
            return $"The column holds dates: say in the mapping of a table \"year\": {{\"column\": \"{column}\", \"pattern\": \"{PatternOf(value, year)}\"}}.";
        if (cause.StartsWith("document is missing", StringComparison.Ordinal))
            return "The column that the mapping names for document is empty; name the one that says which rows belong together.";
        if (cause.StartsWith("latitude is outside", StringComparison.Ordinal)) return "Are latitude and longitude exchanged?";
        return cause.EndsWith("is not a number", StringComparison.Ordinal) ? $"Does the column {column} hold something else?" : null;
    }

    private static string PatternOf(string value, Match year) =>
        year.Index == 0 ? "^([0-9]{4})" : year.Index + year.Length == value.Length ? "([0-9]{4})$" : "([0-9]{4})";

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<![0-9])(1[6-9]|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
