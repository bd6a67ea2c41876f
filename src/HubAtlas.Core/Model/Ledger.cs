namespace HubAtlas.Core.Model;

/// <summary>The proof of where everybody is: what was located how finely and by which rule, what was not and why, and what might be wrong.</summary>
public sealed record Ledger
{
    /// <summary>All that the edition counts, located or not, by kind, precision (fine to coarse), method and cause.</summary>
    public required IReadOnlyList<LedgerPart> World { get; init; }

    /// <summary>The same for each cluster, by rank.</summary>
    public required IReadOnlyList<ClusterLedger> Clusters { get; init; }

    /// <summary>Coordinates of the source by what became of them, and labels that conflicted with the text by which of the two won.</summary>
    public required IReadOnlyList<LedgerCheck> Checks { get; init; }

    /// <summary>Located mentions by confidence, sure to doubtful.</summary>
    public required IReadOnlyList<ConfidenceBand> Calibration { get; init; }

    /// <summary>The heaviest strings that are located but doubtful, by falling weight.</summary>
    public required IReadOnlyList<LedgerString> Doubtful { get; init; }

    /// <summary>The heaviest strings that are not located, by falling weight.</summary>
    public required IReadOnlyList<LedgerString> Unlocated { get; init; }

    /// <summary>Everybody by economy, and once more by script, each by falling mentions; none in a ledger of before these were counted.</summary>
    public IReadOnlyList<LocatedShare> Shares { get; init; } = [];

    /// <summary>The recipe's corrections in the order of their file.</summary>
    public IReadOnlyList<CorrectionUse> Corrections { get; init; } = [];
}

public sealed record ClusterLedger(string ClusterId, IReadOnlyList<LedgerPart> Parts);

/// <summary>One line of the ledger.</summary>
/// <param name="Cause">Why there is no place; null when there is one.</param>
/// <param name="Strings">Distinct addresses.</param>
/// <param name="Expected">What is expected to be wrong of it; nothing where there is no place.</param>
public sealed record LedgerPart(
    DocumentKind Kind, Precision Precision, string Method, string? Cause, long Strings, Tally Tally, ExpectedWrong Expected);

/// <summary>Sum over addresses of weight × (1 − confidence): how much is wrong if confidences are right.</summary>
/// <param name="MentionThousandths">Thousandths of a mention; confidences have three decimals, so this is exact.</param>
/// <param name="Shares">Billionths of documents.</param>
public readonly record struct ExpectedWrong(long MentionThousandths, long Shares)
{
    public static ExpectedWrong operator +(ExpectedWrong left, ExpectedWrong right) =>
        new(left.MentionThousandths + right.MentionThousandths, left.Shares + right.Shares);
}

/// <param name="Check">What was looked at: coordinates, or labels against the text.</param>
/// <param name="Outcome">The gate's or the rule's word.</param>
/// <param name="ByKind">Index is the kind's value.</param>
public sealed record LedgerCheck(LedgerCheckKind Check, string Outcome, long Strings, IReadOnlyList<Tally> ByKind);

public enum LedgerCheckKind
{
    Coordinates,
    Conflict,
}

/// <param name="From">Lowest confidence of the band; it reaches to the next one.</param>
public sealed record ConfidenceBand(double From, long Strings, long Mentions, ExpectedWrong Expected);

/// <summary>A string that a user might correct, with what hangs on it.</summary>
/// <param name="Match">What a correction's column <c>match</c> must say.</param>
/// <param name="Address">As the source says it; where several say the same text, one of them.</param>
/// <param name="Addresses">Distinct addresses with this text at this place.</param>
/// <param name="ByKind">Index is the kind's value.</param>
/// <param name="Weight">What it adds to the score where it lies, in percent points.</param>
/// <param name="ClusterId">Where it counts now; null outside all clusters.</param>
/// <param name="LeftOut">The ranking if it were in no place; null when it is in no cluster.</param>
/// <param name="Other">What it may have meant instead; null when nothing comes near.</param>
public sealed record LedgerString(
    string Match, Address Address, long Addresses, IReadOnlyList<Tally> ByKind, double Weight, Location Location, string? ClusterId,
    RankingEffect? LeftOut, OtherReading? Other);

/// <param name="ClusterId">The cluster it would count in; null outside all clusters.</param>
/// <param name="Effect">The ranking then; null when it would stay as it is.</param>
public sealed record OtherReading(Location Location, string? ClusterId, RankingEffect? Effect);

/// <summary>The ranking with one string's weight elsewhere, the clusters' geometry as it is.</summary>
/// <param name="Moves">The clusters that lose or gain the weight.</param>
/// <param name="RanksChanged">Clusters whose rank differs, these and others.</param>
public sealed record RankingEffect(IReadOnlyList<ClusterMove> Moves, int RanksChanged);

public sealed record ClusterMove(string ClusterId, int RankBefore, int RankAfter, double ScoreBefore, double ScoreAfter);

/// <param name="Strings">Distinct addresses of the edition that it answered; none: it was not used.</param>
public sealed record CorrectionUse(Correction Correction, long Strings, IReadOnlyList<Tally> ByKind);
