using System.Diagnostics;
using System.Globalization;
using HubAtlas.Core.Profiling;
using HubAtlas.Tests.Indexing;

namespace HubAtlas.Tests.Landscaping;

/// <summary>The specialisation of the United States in 35 technology fields, as the US National Center for Science and Engineering Statistics prints it.</summary>
public class PrintedSpecialisationTests
{
    private const string Archive = "index/data/ncses/ncses_sei_patents_publications_tables.tar.xz";
    private const int AllFields = 5820, Unassigned = 5855, FirstField = 5818, LastField = 5854, Years = 23;

    [Fact]
    public void Nearly_all_cells_are_as_printed_at_two_decimals_and_none_is_far_off()
    {
        var folder = Unpacked();
        try
        {
            var printed = new Table(folder, 5852);
            var fields = File.ReadLines(Path.Combine(Repository.Root, "..", "shared", "index", "data", "ncses", "list.tsv")).Select(line => line.Split('\t'))
                .Where(cells => int.TryParse(cells[0], CultureInfo.InvariantCulture, out var id) && id is >= FirstField and <= LastField and not AllFields && cells[2].Contains(" granted in ", StringComparison.Ordinal))
                .ToDictionary(cells => Folded(cells[2].Split(" granted in ")[1].Split(", by region")[0]), cells => new Table(folder, int.Parse(cells[0], CultureInfo.InvariantCulture)));
            var (all, without) = (new Table(folder, AllFields), new Table(folder, Unassigned));
            var (cells, equal, most) = (0, 0, 0.0);
            foreach (var (field, row) in printed.Fields)
            {
                for (var year = 0; year < Years; year++)
                {
                    double Classed(string unit) => all.At(unit, year) - without.At(unit, year);
                    var found = Specialisation.LocationQuotient(fields[field].At("United States", year), Classed("United States"), fields[field].At("World", year), Classed("World"), 0)!.Value;
                    var said = double.Parse(row[year], CultureInfo.InvariantCulture);
                    cells++;
                    if (Math.Abs(Math.Round(found, 2) - said) < 1e-9) equal++;
                    most = Math.Max(most, Math.Abs(found - said));
                }
            }

            Assert.Equal((805, 790), (cells, equal));
            Assert.InRange(most, 0, 0.0215);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Unpacked()
    {
        var archive = Path.Combine(Repository.Root, "..", "shared", Archive);
        if (!File.Exists(archive)) Assert.Skip($"Sample data '{Archive}' is not beside this checkout.");
        var folder = Directory.CreateTempSubdirectory("ncses").FullName;
        using var tar = Process.Start(new ProcessStartInfo("tar", ["xJf", Path.GetFullPath(archive), "-C", folder, "--wildcards", "58[125]*/data.csv", "58[34]*/data.csv"]))!;
        tar.WaitForExit();
        Assert.Equal(0, tar.ExitCode);
        return folder;
    }

    private static string Folded(string name) => string.Concat(name.ToLowerInvariant().Where(char.IsAsciiLetterLower));

    /// <summary>One of its tables: rows of a unit stand in the order of years, behind one for the whole period.</summary>
    private sealed class Table(string folder, int id)
    {
        private readonly List<string[]> _rows = [.. OracleTable.Rows(Path.Combine(folder, id.ToString(CultureInfo.InvariantCulture), "data.csv")).Skip(1)];

        public double At(string unit, int year)
        {
            var rows = _rows.Where(row => row[2].Split(" -> ")[^1] == unit && OracleTable.Number(row[3].Replace(",", "", StringComparison.Ordinal)) is not null).ToList();
            return OracleTable.Number(rows[rows.Count - Years + year][3].Replace(",", "", StringComparison.Ordinal))!.Value;
        }

        /// <summary>Cells of the years from the first on, by the field's name.</summary>
        public Dictionary<string, string[]> Fields => _rows.Where(row => row[4].Length > 0).ToDictionary(row => Folded(row[4]), row => row[6..]);
    }
}
