namespace HubAtlas.Core.Model;

/// <summary>Everything of one kind inside the recipe's window, located or not: the denominator of world shares.</summary>
/// <param name="Documents">Documents; equals the shares divided by <see cref="Contribution.Whole"/>.</param>
/// <param name="Unlocated">Tallies without a place, by cause, in ordinal order of the cause.</param>
public sealed record WorldTotal(DocumentKind Kind, long Documents, Tally All, IReadOnlyList<UnlocatedTally> Unlocated);

/// <summary>Contributions that no place could be found for, by cause.</summary>
public sealed record UnlocatedTally(string Cause, Tally Tally);

/// <summary>Documents in the store that the recipe leaves out, by cause (<c>year outside the window</c>).</summary>
public sealed record LeftOut(DocumentKind Kind, string Cause, long Documents)
{
    public const string TypeNotCounted = "type not counted";

    public const string YearUnknown = "year unknown", NotGranted = "not granted", GrantUnknown = "grant unknown";

    private const string BeforeType = TypeNotCounted + ": ";

    /// <summary>The type that is not counted; null for any other cause, and for types too rare to be named.</summary>
    public string? Type => Cause.StartsWith(BeforeType, StringComparison.Ordinal) ? Cause[BeforeType.Length..] : null;

    public static string OfType(string type) => BeforeType + type;
}
