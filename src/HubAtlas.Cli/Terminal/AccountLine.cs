using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Cli.Terminal;

/// <summary>One line that accounts for every record of a file.</summary>
internal static class AccountLine
{
    private const int MostCauses = 5;

    /// <param name="keptOut">Documents that an earlier file had withdrawn.</param>
    public static string Of(InputFile file, IEnumerable<(string Cause, long Count)> causes, long keptOut = 0)
    {
        var listed = causes.ToList();
        var more = listed.Count > MostCauses ? ", …" : "";
        var rejects = listed.Count == 0 ? "" : $" ({string.Join(", ", listed.Take(MostCauses).Select(c => $"{c.Cause} {Number(c.Count)}"))}{more})";
        var withdrawn = keptOut == 0 ? "" : $" (of which {Number(keptOut)} withdrawn by their source)";
        if (file.Observations + file.DuplicateObservations > 0 && file.Documents + file.Duplicates == 0)
        {
            return $"{file.Name}: {Number(file.Observations + file.DuplicateObservations)} figures read = {Number(file.Observations)} stored + "
                + $"{Number(file.DuplicateObservations)} duplicates; {Number(file.Rejected)} rejected{rejects}";
        }

        return $"{file.Name}: {Number(file.Documents + file.Duplicates)} documents read = {Number(file.Documents)} stored + "
            + $"{Number(file.Duplicates)} duplicates{withdrawn}; {Number(file.Rejected)} rejected{rejects}; {Number(file.Contributions)} contributions";
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
