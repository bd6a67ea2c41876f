using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Geocoding.Tables;

public class GazetteerFormatTests
{
    private static byte[] Written()
    {
        var tables = new GazetteerTables
        {
            EconomyCodes = [1, 2, 3],
            Places = [new(48_000_000, 9_000_000, 7, 1, 2), new(-1, -180_000_000, 0, 3, GazetteerTables.NoRegion)],
            PlaceKinds = [1, 2],
            IndexKeys = [5, 0, ulong.MaxValue],
            Pool = [1, 2, 3, 4, 5],
        };
        return GazetteerFormat.Write(tables);
    }

    private static string? Refusal(byte[] file)
    {
        try
        {
            GazetteerFormat.Read(new MemoryStream(file).Read, file.Length, out _);
            return null;
        }
        catch (AtlasException refused)
        {
            return refused.Message;
        }
    }

    [Fact]
    public void What_was_written_is_read()
    {
        var file = Written();
        var tables = GazetteerFormat.Read(new MemoryStream(file).Read, file.Length, out var hash);

        Assert.Equal([1, 2, 3], tables.EconomyCodes);
        Assert.Equal([new(48_000_000, 9_000_000, 7, 1, 2), new(-1, -180_000_000, 0, 3, GazetteerTables.NoRegion)], tables.Places);
        Assert.Equal([1, 2], tables.PlaceKinds);
        Assert.Equal([5UL, 0UL, ulong.MaxValue], tables.IndexKeys);
        Assert.Equal([1, 2, 3, 4, 5], tables.Pool);
        Assert.Equal(file, GazetteerFormat.Write(tables));
        Assert.Equal(Convert.ToHexStringLower(file.AsSpan(8, 32)), hash);
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_refused()
    {
        var file = Written();
        for (var length = 0; length < file.Length; length++)
            Assert.Contains(length < 40 ? "no gazetteer" : "damaged", Refusal(file[..length]), StringComparison.Ordinal);
        Assert.Contains("damaged", Refusal([.. file, 0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_a_wrong_byte_is_refused()
    {
        var file = Written();
        for (var at = 0; at < file.Length; at++)
        {
            var wrong = file.ToArray();
            wrong[at] ^= 0x40;
            Assert.Contains(at < 4 ? "no gazetteer" : at < 8 ? "format" : "damaged", Refusal(wrong), StringComparison.Ordinal);
        }
    }
}
