using System.Globalization;
using System.IO.Compression;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Core.Sampling;

namespace HubAtlas.Engine.Sampling;

/// <summary>
/// Writes a simulated world as the raw files that a user would bring: a table of patents with its mapping, OpenAlex works, and beside
/// them the truth. The same seed and scale give the same bytes.
/// </summary>
public static class WorldWriter
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <param name="folder">Made when absent; files of the same names are replaced, each at once when it is complete.</param>
    /// <param name="scale">1 is the demo's size, about 150,000 documents; above 0.</param>
    public static WrittenWorld Write(string folder, ulong seed, double scale)
    {
        if (!(scale > 0)) throw new AtlasException(string.Create(Invariant, $"Found the scale {scale}, expected a number above 0."));
        Directory.CreateDirectory(folder);
        var settings = new SamplingSettings { Seed = seed, Scale = scale, FirstYear = SampleAssets.FirstYear() };
        var world = SimulatedWorld.Make(settings, SampleAssets.Geography());

        var patentsPath = Path.Combine(folder, "simulated-patents.tsv.gz");
        var years = Enumerable.Range(settings.FirstYear, settings.Years).ToList();
        var worksPaths = years
            .Select(y => Path.Combine(folder, string.Create(Invariant, $"simulated-openalex-works-{y}.jsonl.gz")))
            .ToList();
        var tallies = new TruthTally[years.Count + 1];
        Parallel.For(0, tallies.Length, file => tallies[file] = file == 0
            ? WritePatents(patentsPath, world, years)
            : WriteWorks(worksPaths[file - 1], world, years[file - 1]));

        var truth = TruthTally.Together(tallies).Truth();
        var mappingPath = Path.Combine(folder, "simulated-patents.mapping.json");
        var truthPath = Path.Combine(folder, "truth.json");
        Replace(mappingPath, stream => stream.Write(Encoding.UTF8.GetBytes(PatentTable.Mapping)));
        Replace(truthPath, stream => TruthFile.Write(stream, truth));
        return new(patentsPath, mappingPath, worksPaths, truthPath, truth);
    }

    private static TruthTally WritePatents(string path, SimulatedWorld world, IEnumerable<int> years)
    {
        var tally = new TruthTally(world);
        ReplacePacked(path, packed =>
        {
            using var table = new PatentTable(packed);
            foreach (var document in years.SelectMany(y => world.Documents(DocumentKind.Patent, y)))
            {
                table.Write(document);
                tally.Add(document);
            }
        });
        return tally;
    }

    private static TruthTally WriteWorks(string path, SimulatedWorld world, int year)
    {
        var tally = new TruthTally(world);
        ReplacePacked(path, packed =>
        {
            using var works = new OpenAlexWorks(packed);
            foreach (var document in world.Documents(DocumentKind.Publication, year))
            {
                works.Write(document);
                tally.Add(document);
            }
        });
        return tally;
    }

    /// <summary>The header of gzip says on which system it was written; here every system says the same, so that the bytes are the same.</summary>
    private static void ReplacePacked(string path, Action<GZipStream> write) => Replace(path, stream =>
    {
        const int SystemByte = 9;
        const byte Unix = 3;
        write(new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true));
        stream.Position = SystemByte;
        stream.WriteByte(Unix);
    });

    /// <summary>Whoever interrupts leaves the old file or none, never half a one.</summary>
    private static void Replace(string path, Action<Stream> write)
    {
        var part = path + ".part";
        using (var stream = File.Create(part)) write(stream);
        File.Move(part, path, overwrite: true);
    }
}
