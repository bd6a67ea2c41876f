using System.CommandLine;
using HubAtlas.Cli.Terminal;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Keywords;
using HubAtlas.Data.Reading.Mapping;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Cli.Commands;

/// <summary><c>import [SOURCE] PATH…</c>: reads files or folders into the store.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Paths = new("[SOURCE] PATH")
    {
        Description = "Files or folders, after the format's word if you want to name it: " +
            $"{string.Join(", ", Formats.All.Select(format => format.Source))}.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> Mapping = new("--mapping")
    {
        Description = "JSON file that says what the columns of a table mean, or the name of a mapping that ships: " +
            $"{string.Join(", ", ShippedMappings.Names)}; see docs/data.md.",
    };

    private static readonly Option<string?> Keywords = new("--keywords")
    {
        Description = "Table of patterns to look for in titles and abstracts, which are not stored: name, pattern, fields; see docs/data.md. " +
            "A file that was imported without them, or with others, is read again.",
    };

    private static readonly Option<string?> Kind = new("--kind")
    {
        Description = "patent, publication or deal, where the file does not say.",
    };

    private static readonly Option<int?> Year = new("--year") { Description = "Year of publication, where the file does not say." };
    private static readonly Option<string?> Type = new("--type")
    {
        Description = "Type of document (pct, article, ...) where a table or points do not say.",
    };

    private static readonly Option<bool> Simulated = new("--simulated") { Description = "The data is invented: every output will say so." };

    public static Command Create()
    {
        var command = new Command("import", "Read files or folders into the store.") { Paths, Mapping, Keywords, Kind, Year, Type, Simulated };
        command.SetAction((parsed, stop) => Task.FromResult(Run(Session.From(parsed, stop), parsed)));
        return command;
    }

    private static int Run(Session session, ParseResult parsed)
    {
        var (source, paths) = SplitSource(parsed.GetRequiredValue(Paths));
        var options = new ImportOptions
        {
            Source = source,
            MappingPath = parsed.GetValue(Mapping),
            Keywords = parsed.GetValue(Keywords) is { } keywords ? KeywordSet.Read(keywords) : null,
            Kind = ParseKind(parsed.GetValue(Kind)),
            Year = parsed.GetValue(Year),
            Type = ParseType(parsed.GetValue(Type)),
            IsSimulated = parsed.GetValue(Simulated),
        };
        var summary = ImportProgressBar.Run(session, (onPlan, onProgress) => session.Atlas.Import(paths, options, onPlan, onProgress));
        ImportView.Show(session, summary);
        return summary.Failures.Count == 0 ? ExitCodes.Done : ExitCodes.WrongUse;
    }

    /// <summary>The first word is the format where more words follow, it does not look like a path, and no file bears that name.</summary>
    internal static (string? Source, IReadOnlyList<string> Paths) SplitSource(IReadOnlyList<string> words)
    {
        var looksLikePath = words[0].AsSpan().ContainsAny('.', '/', '\\') || Path.Exists(words[0]);
        return words.Count > 1 && !looksLikePath ? (Formats.Of(words[0]).Source, [.. words.Skip(1)]) : (null, words);
    }

    internal static string? ParseType(string? word) =>
        word is null || word.Trim().Length > 0 ? word?.Trim() : throw new AtlasException("Found an empty --type; expected a word such as pct or article.");

    internal static DocumentKind? ParseKind(string? word)
    {
        if (word is null) return null;
        return DocumentKinds.TryParse(word, out var kind)
            ? kind : throw new AtlasException($"Found --kind {word}; expected patent, publication or deal.");
    }
}
