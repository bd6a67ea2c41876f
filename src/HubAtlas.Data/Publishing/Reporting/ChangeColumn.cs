using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>What a comparison's page says of how sure each movement is; nothing where that was not measured.</summary>
internal static class ChangeColumn
{
    public static Markup Note(Comparison comparison) => comparison.Uncertainty is not { } made ? Markup.Nothing : Markup.Of($"""
        Beside each stands what a new draw of documents cannot rule out, at {ChangeWords.Level(made.Level)}; <strong>bold</strong> where that
        leaves out no change at all.
        """);

    public static Markup Head(Comparison comparison, string what) => comparison.Uncertainty is not { } made ? Markup.Nothing
        : Markup.Of($"""<th scope="col" class="number">{what}, {ChangeWords.Level(made.Level)}</th>""");

    public static Markup Ranks(Comparison comparison, Movement movement) => comparison.Uncertainty is null ? Markup.Nothing
        : movement.Uncertainty?.RankChange is { } change ? Cell(ChangeWords.Gained(change), change.IsDistinguishable) : Cell(Show.Missing, false);

    public static Markup Growth(Comparison comparison, Movement movement) => comparison.Uncertainty is null ? Markup.Nothing
        : movement.Uncertainty?.Growth is { } growth ? Cell(ChangeWords.Growth(growth), growth.IsDistinguishable) : Cell(Show.Missing, false);

    private static Markup Cell(string text, bool isStrong) => isStrong
        ? Markup.Of($"""<td class="number"><strong>{text}</strong></td>""") : Markup.Of($"""<td class="number">{text}</td>""");
}
