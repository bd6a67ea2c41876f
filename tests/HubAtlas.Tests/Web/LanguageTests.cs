using System.Text.Json;
using System.Text.RegularExpressions;

namespace HubAtlas.Tests.Web;

public partial class LanguageTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "explorer", "src", "language");

    private static readonly Dictionary<string, string> English = Read("en.json");

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_every_word_with_the_same_values(string file)
    {
        // Heads of the tables' columns, which come in English and Chinese, are in the files of the other languages alone.
        var words = Read(file).Where(word => !word.Key.StartsWith("label.", StringComparison.Ordinal) && !word.Key.StartsWith("unit.", StringComparison.Ordinal)).ToList();
        Assert.Equal(English.Keys, words.Select(word => word.Key));
        foreach (var (key, text) in words)
        {
            Assert.False(string.IsNullOrWhiteSpace(text), key);
            Assert.Equal(Values(English[key]), Values(text));
        }
    }

    [Fact]
    public void The_pages_use_no_word_that_is_not_there()
    {
        var used = Directory.EnumerateFiles(Path.Combine(Folder, ".."), "*.*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".svelte" or ".ts")
            .SelectMany(f => Used().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value));
        Assert.Empty(used.Distinct().Except(English.Keys));
    }

    public static TheoryData<string> Languages() => [.. Directory.EnumerateFiles(Folder, "*.json").Select(f => Path.GetFileName(f)!)];

    private static Dictionary<string, string> Read(string file) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Folder, file)))!;

    private static IEnumerable<string> Values(string text) => Value().Matches(text).Select(m => m.Value).Distinct().Order();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Value();

    [GeneratedRegex(@"\bt\('([^']+)'")]
    private static partial Regex Used();
}
