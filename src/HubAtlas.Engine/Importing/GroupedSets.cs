using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Contract;

namespace HubAtlas.Engine.Importing;

/// <summary>Files put together into the sets that are read together.</summary>
/// <param name="Claimed">Files that look like one format and bear the name of another's table: nobody reads them.</param>
internal sealed record GroupedSets(
    IReadOnlyList<(IReader Reader, SourceSet Set)> Sets, IReadOnlyList<RefusedSet> Refused, IReadOnlyList<RecognisedFile> Claimed)
{
    /// <param name="unread">Files that nobody reads: a set that one of them belongs to is refused.</param>
    public static GroupedSets Of(IReadOnlyList<RecognisedFile> usable, IReadOnlyList<RecognisedFile> unread)
    {
        var sets = new List<(IReader, SourceSet)>();
        var refused = new List<RefusedSet>();
        var claimed = FindClaimed(usable);
        foreach (var group in usable.Except(claimed).GroupBy(file => file.Recognition.Source, StringComparer.Ordinal))
        {
            var reader = Formats.Of(group.Key);
            foreach (var set in reader.Group([.. group]))
            {
                if (reader.WhyIncomplete(set, [.. unread, .. claimed]) is { } why) refused.Add(new RefusedSet(set.Files, why));
                else sets.Add((reader, set));
            }
        }

        return new GroupedSets(sets, refused, claimed);
    }

    private static List<RecognisedFile> FindClaimed(IReadOnlyList<RecognisedFile> usable)
    {
        var bySource = usable.GroupBy(file => file.Recognition.Source, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        return [.. usable.Where(file => bySource.Any(group => group.Key != file.Recognition.Source && Formats.Of(group.Key).Claims(file, group.Value)))];
    }
}

/// <summary>Files that are not read although they can be, for a table that belongs to them is missing or cannot be read.</summary>
internal sealed record RefusedSet(IReadOnlyList<RecognisedFile> Files, string Why);
