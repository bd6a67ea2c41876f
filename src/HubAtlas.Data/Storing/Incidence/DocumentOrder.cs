using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing.Incidence;

/// <summary>The order of a store's documents: by run, then id.</summary>
internal sealed class DocumentOrder
{
    /// <summary>The dataset that begins a document's key.</summary>
    internal const string Dataset = "split_part(key, ':', 1)";

    private DocumentOrder(List<DocumentRun> runs, long[] ids, int[] contributions, IdNumbers numbers) =>
        (Runs, Ids, Contributions, Numbers) = (runs, ids, contributions, numbers);

    internal IReadOnlyList<DocumentRun> Runs { get; }

    /// <summary>In this order.</summary>
    internal long[] Ids { get; }

    /// <summary>How many each document has, in this order.</summary>
    internal int[] Contributions { get; }

    /// <summary>From ids to numbers in this order.</summary>
    internal IdNumbers Numbers { get; }

    internal static DocumentOrder Read(Connection connection, IncidenceNames names)
    {
        var count = checked((int)connection.Number("SELECT count(*) FROM documents"));
        var (ids, keys, contributions) = (new long[count], new int[count], new int[count]);
        var runs = ReadKeys(connection, names, ids, keys, contributions);
        var rows = new int[count];
        for (var i = 0; i < count; i++) rows[i] = i;
        Array.Sort(ids, rows);
        // A stable pass over the sorted ids leaves those of each run sorted.
        var next = runs.Select(run => run.FirstDocument).ToArray();
        var (ordered, orderedContributions, numberOfSorted) = (new long[count], new int[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            var number = (int)next[keys[rows[i]]]++;
            (ordered[number], orderedContributions[number], numberOfSorted[i]) = (ids[i], contributions[rows[i]], number);
        }

        return new(runs, ordered, orderedContributions, new IdNumbers(ids, numberOfSorted));
    }

    /// <returns>The runs in their order, with how many documents each has; <paramref name="keys"/> then tells the run of each row.</returns>
    private static List<DocumentRun> ReadKeys(Connection connection, IncidenceNames names, long[] ids, int[] keys, int[] contributions)
    {
        var types = new TextNumbers(names.Types.Select((type, i) => (type, i)));
        var datasets = new TextNumbers(names.Datasets.Select((dataset, i) => (dataset, i)));
        var found = new Dictionary<(int Kind, int Year, int Type, int Dataset, long Multiplicity), int>();
        var counts = new List<long>();
        using (var rows = connection.Query($"SELECT document_id, kind, year, type, {Dataset}, multiplicity, contributions FROM documents"))
        {
            for (var i = 0; rows.Read(); i++)
            {
                var key = (
                    rows.Int(1), rows.IsNull(2) ? DocumentRun.NoYear : rows.Int(2), rows.IsNull(3) ? DocumentRun.NoType : types.Of(rows.Bytes(3)),
                    datasets.Of(rows.Bytes(4)), rows.Long(5));
                if (!found.TryGetValue(key, out var number))
                {
                    found.Add(key, number = found.Count);
                    counts.Add(0);
                }

                (ids[i], keys[i], contributions[i]) = (rows.Long(0), number, rows.Int(6));
                counts[number]++;
            }
        }

        return Ordered(found, counts, keys);
    }

    private static List<DocumentRun> Ordered(Dictionary<(int Kind, int Year, int Type, int Dataset, long Multiplicity), int> found, List<long> counts, int[] keys)
    {
        var places = new int[found.Count];
        var runs = new List<DocumentRun>(found.Count);
        var first = 0L;
        foreach (var (key, number) in found.OrderBy(f => f.Key))
        {
            places[number] = runs.Count;
            runs.Add(new()
            {
                Kind = (DocumentKind)key.Kind,
                Year = key.Year,
                Type = key.Type,
                Dataset = key.Dataset,
                Multiplicity = key.Multiplicity,
                FirstDocument = first,
                Documents = counts[number],
            });
            first += counts[number];
        }

        for (var i = 0; i < keys.Length; i++) keys[i] = places[keys[i]];
        return runs;
    }
}
