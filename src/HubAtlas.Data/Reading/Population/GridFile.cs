using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Population;

/// <summary>The file of a population grid, which may be the one in a zip archive, as GHSL comes, beside documents.</summary>
internal static class GridFile
{
    private static readonly string[] Endings = [".tif", ".tiff", ".asc", ".csv", ".txt", ".gz"];

    /// <exception cref="AtlasException">An archive holds no grid, or several.</exception>
    public static SourceFile Find(string path)
    {
        var files = SourceFiles.Expand([path]);
        if (files is [{ Archive: null } plain]) return plain;
        var name = Path.GetFileName(path);
        // Text beside a GeoTIFF describes it.
        var grids = Endings.Select(ending => files.Where(file => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)).ToList()).FirstOrDefault(found => found.Count > 0);
        return grids switch
        {
            [var only] => only,
            null => throw new AtlasException($"{name}: found no population grid in the archive; expected a GeoTIFF, an ESRI ASCII grid or a CSV file. It holds: {Names(files)}."),
            _ => throw new AtlasException($"{name}: found {grids.Count} population grids in the archive ({Names(grids)}); unpack it and name the one to use."),
        };
    }

    /// <summary>The bytes, to be read from anywhere in: an entry of an archive is unpacked for as long as the stream is open.</summary>
    public static FileStream Open(SourceFile file)
    {
        if (file.Archive is null) return new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var unpacked = new FileStream(
            Path.Combine(Path.GetTempPath(), $"hubatlas-grid-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            using var packed = file.OpenRaw();
            packed.CopyTo(unpacked);
            return unpacked;
        }
        catch (InvalidDataException error)
        {
            unpacked.Dispose();
            throw new AtlasException($"{file.Name}: the zip archive is damaged ({error.Message}). Copy or download it again.", error);
        }
        catch
        {
            unpacked.Dispose();
            throw;
        }
    }

    private static string Names(IEnumerable<SourceFile> files)
    {
        const int most = 10;
        var names = files.Select(file => SourceFile.Printable(file.Entry ?? file.Name)).Take(most + 1).ToList();
        return names.Count > most ? string.Join(", ", names.Take(most)) + " …" : string.Join(", ", names);
    }
}
