using System.Text.RegularExpressions;

namespace HubAtlas.Tests.Docs;

/// <summary>A fenced block of a page.</summary>
/// <param name="File">The name between backticks that begins the line before the block; empty where there is none.</param>
/// <param name="Heading">Of the section that it stands in.</param>
/// <param name="At">Where its text begins in the page.</param>
internal sealed partial record DocBlock(string Language, string Text, string File, string Heading, int At)
{
    public static IReadOnlyList<DocBlock> Of(string page) =>
    [
        .. Fence().Matches(page).Select(match => new DocBlock(
            match.Groups["language"].Value, match.Groups["text"].Value, match.Groups["file"].Value,
            SectionHead().Matches(page[..match.Index]).LastOrDefault()?.Groups[1].Value ?? "", match.Groups["text"].Index)),
    ];

    [GeneratedRegex(@"(?:^`(?<file>[^`\n]+)`[^\n]*\n)?^```(?<language>[a-z]*)\n(?<text>(?:(?!```).*\n)*)^```$", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex SectionHead();
}
