using System.Text.Json;
using System.Text.RegularExpressions;

namespace HubAtlas.Tests.Web;

public partial class LanguageTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "explorer", "src", "language");

    /// <summary>The words of every page, and those of pages that few open, which come with these.</summary>
    private static readonly string[] Books = ["", "studies"];

    /// <summary>What is said of the tables' columns comes in English and Chinese, and is in the files of the other languages alone.</summary>
    private static readonly string[] OfColumns = ["label.", "unit.", "meaning."];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_every_word_with_the_same_values(string book, string file)
    {
        var english = Read(Path.Combine(book, "en.json"));
        var words = Read(Path.Combine(book, file)).Where(word => !OfColumns.Any(kind => word.Key.StartsWith(kind, StringComparison.Ordinal))).ToList();
        Assert.Equal(english.Keys, words.Select(word => word.Key));
        foreach (var (key, text) in words)
        {
            Assert.False(string.IsNullOrWhiteSpace(text), key);
            Assert.Equal(Values(english[key]), Values(text));
        }
    }

    [Fact]
    public void The_pages_use_no_word_that_is_not_there()
    {
        var used = Directory.EnumerateFiles(Path.Combine(Folder, ".."), "*.*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".svelte" or ".ts")
            .SelectMany(f => Used().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value));
        Assert.Empty(used.Distinct().Except(Books.SelectMany(book => Read(Path.Combine(book, "en.json")).Keys)));
    }

    public static TheoryData<string, string> Languages()
    {
        var files = Directory.EnumerateFiles(Folder, "*.json").Select(f => Path.GetFileName(f)!).ToList();
        var data = new TheoryData<string, string>();
        foreach (var book in Books) foreach (var file in files) data.Add(book, file);
        return data;
    }

    private static Dictionary<string, string> Read(string file) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Folder, file)))!;

    private static IEnumerable<string> Values(string text) => Value().Matches(text).Select(m => m.Value).Distinct().Order();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Value();

    [GeneratedRegex(@"\bt\('([^']+)'")]
    private static partial Regex Used();
}
