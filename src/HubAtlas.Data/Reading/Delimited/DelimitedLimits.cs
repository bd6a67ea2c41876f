namespace HubAtlas.Data.Reading.Delimited;

internal static class DelimitedLimits
{
    // Records of bibliographic exports reach some hundred kilobytes (abstract, references, thousands of authors).
    private const int LongestRow = 8 << 20;

    public static int RowBytes(ReadOptions options) => Math.Min(LongestRow, options.MaximumRecordBytes);
}
