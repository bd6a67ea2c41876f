using CsvHelper;
using HubAtlas.Core.Model;
using HubAtlas.Data.Cells;

namespace HubAtlas.Data.Editions;

/// <summary>Reads <c>members.csv</c>; columns are found by name, so new ones do no harm.</summary>
internal static class MemberFile
{
    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with { Separator = ',', TrackLineNumbers = true };

    public static IReadOnlyList<Member> Read(string path)
    {
        using var csv = CsvReader.FromFile(path, Options);
        try
        {
            csv.ReadHeader();
            var kinds = DocumentKinds.All.Select(kind => KindColumns.Find(csv, kind)).ToArray();
            var members = new List<Member>();
            while (csv.Read()) members.Add(ReadRow(csv, kinds));
            return members;
        }
        catch (Exception error) when (IsSpoiltRow(error))
        {
            throw new AtlasException($"{path}, line {csv.LineNumber}: {error.Message} Publish the edition again.", error);
        }
    }

    private static Member ReadRow(CsvReader csv, KindColumns[] kinds)
    {
        var point = new GeoPoint(csv.Parse<double>("lat"), csv.Parse<double>("lon"));
        var place = new Place(
            csv.Parse<int>("place_id"), csv.Parse<long>("place_key"), point, Text(csv, "city"), Text(csv, "admin1"), Text(csv, "economy"));
        var role = Enum.Parse<PointRole>(Text(csv, "role"), ignoreCase: true);
        var cluster = Text(csv, "cluster_id");
        return new Member(new CountedPlace(place, [.. kinds.Select(k => k.Read(csv))]), cluster.Length == 0 ? null : cluster, role);
    }

    private static bool IsSpoiltRow(Exception error) => error is CsvFormatException or CsvValidationException
        or FormatException or ArgumentException or OverflowException or KeyNotFoundException;

    private static string Text(CsvReader csv, string column) => FormulaGuard.Unguard(csv.GetString(column));

    /// <summary>Where a kind's two columns stand; −1 when the edition has none.</summary>
    private readonly record struct KindColumns(int Mentions, int Documents)
    {
        public static KindColumns Find(CsvReader csv, DocumentKind kind) =>
            csv.TryGetFieldIndex($"{kind.Word()}_mentions", out var mentions) && csv.TryGetFieldIndex(kind.Plural(), out var documents)
                ? new(mentions, documents)
                : new(-1, -1);

        public Tally Read(CsvReader csv) => Mentions < 0 || csv.IsEmpty(Mentions)
            ? default
            : new Tally(csv.Parse<long>(Mentions), (long)(csv.Parse<decimal>(Documents) * Contribution.Whole));
    }
}
