using HubAtlas.Data.Storing.Incidence;

namespace HubAtlas.Data.Storing;

/// <summary>Goes through the counted documents of a segment and gives each one's contributions.</summary>
internal ref struct CountedRows(IncidenceFile file, DocumentSegment segment)
{
    private SegmentRows _rows = new(segment, file.ContributionEnds, segment.Run.FirstContribution);
    private int _next;

    /// <summary>Its number in the file.</summary>
    internal readonly long Document => segment.First + _next - 1;

    internal ReadOnlySpan<int> Addresses { get; private set; }

    internal ReadOnlySpan<int> Shares { get; private set; }

    internal bool Next()
    {
        while (_next < segment.Documents)
        {
            var (first, count) = _rows.Next();
            if (!segment.Counts(_next++)) continue;
            Addresses = file.Addresses.Slice(first, count);
            Shares = file.Shares.Slice(first, count);
            return true;
        }

        return false;
    }
}
