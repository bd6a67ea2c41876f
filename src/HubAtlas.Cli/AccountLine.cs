using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Cli;

/// <summary>One line that accounts for every record of a file.</summary>
internal static class AccountLine
{
    private const int MostCauses = 5;

    public static string Of(InputFile file, IEnumerable<(string Cause, long Count)> causes)
    {
        var listed = causes.ToList();
        var more = listed.Count > MostCauses ? ", …" : "";
        var rejects = listed.Count == 0 ? "" : $" ({string.Join(", ", listed.Take(MostCauses).Select(c => $"{c.Cause} {Number(c.Count)}"))}{more})";
        return $"{file.Name}: {Number(file.Documents + file.Duplicates)} documents read = {Number(file.Documents)} stored + "
            + $"{Number(file.Duplicates)} duplicates; {Number(file.Rejected)} rejected{rejects}; {Number(file.Contributions)} contributions";
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
