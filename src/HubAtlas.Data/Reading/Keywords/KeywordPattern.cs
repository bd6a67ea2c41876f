using System.Text.RegularExpressions;

namespace HubAtlas.Data.Reading.Keywords;

/// <summary>Words to look for, or between strokes (<c>/gpt-?[0-9]/</c>) a regular expression.</summary>
internal static partial class KeywordPattern
{
    // Takes time in proportion to the text, whatever the pattern.
    internal const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>
    /// As a regular expression: whole words, in any case of letters; <c>*</c> stands for any letters and digits, a blank for blanks or a hyphen.
    /// </summary>
    /// <param name="problem">What is wrong with it; empty where nothing is.</param>
    public static string Expression(string pattern, out string problem)
    {
        problem = "";
        if (pattern is ['/', _, .., '/'])
        {
            var expression = pattern[1..^1];
            problem = ProblemOf(expression);
            return expression;
        }

        if (!pattern.Any(char.IsLetterOrDigit)) problem = $"found \"{pattern}\"; expected words, with * for any letters, or a regular expression such as /gpt-?[0-9]/";
        var words = Blanks().Split(pattern.Trim()).Select(word => Regex.Escape(word).Replace(@"\*", @"\w*", StringComparison.Ordinal));
        return $"{Limit(pattern.Trim()[0])}{string.Join(@"[\s\-‐‑]+", words)}{Limit(pattern.Trim()[^1])}";
    }

    /// <summary>The end of a word, where the pattern has a letter there.</summary>
    private static string Limit(char letter) => char.IsLetterOrDigit(letter) || letter == '_' ? @"\b" : "";

    private static string ProblemOf(string expression)
    {
        try
        {
            return new Regex(expression, Options).IsMatch("") ? $"/{expression}/ fits a text without letters, so it would fit all" : "";
        }
        catch (ArgumentException error)
        {
            return $"/{expression}/ is no regular expression: {error.Message}";
        }
        catch (NotSupportedException)
        {
            return $"/{expression}/ looks back or ahead, or is too large; expected an expression without (?=…), (?<=…) and \\1, which takes no time beyond measure";
        }
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
