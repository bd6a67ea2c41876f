using System.Globalization;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Cli.Terminal;

/// <summary>What an import found and did, in words on standard error.</summary>
internal static class ImportView
{
    private const int MostLines = 20;

    public static void Show(Session session, ImportPlan plan)
    {
        foreach (var group in plan.Sets.GroupBy(set => set.Reader.Title))
        {
            var files = group.Sum(set => set.Set.Files.Count);
            session.Say($"{group.Key}: {files} {(files == 1 ? "file" : "files")}, {Number(group.Sum(set => set.Set.Bytes))} bytes");
        }

        var notes = plan.Sets.SelectMany(set => set.Set.Files).SelectMany(file => file.Recognition.Notes).Distinct();
        foreach (var note in notes.Take(MostLines)) session.Say($"  note: {note}");

        ShowList(session, "skipped", [.. plan.Skipped.Select(file => $"{file.Name}: {file.Why}")]);
    }

    public static void Show(Session session, ImportSummary summary)
    {
        ShowList(session, "already imported", summary.AlreadyImported);
        foreach (var account in summary.Accounts) session.Say(Line(account));
        ShowPeople(session, summary.People);
        ShowRejects(session, summary.Rejects);
        if (summary.Xpac > 0) session.Say(XpacNote(summary.Xpac));
        foreach (var line in RemarkLines.OfImport(summary.Remarks)) session.Say(line);
        if (summary.Keywords is { } found && summary.Accounts.Any(account => account.Documents > 0)) ShowKeywords(session, found);
        foreach (var doubt in summary.Doubts) Console.Error.WriteLine($"warning: {doubt}");
        foreach (var failure in summary.Failures) Console.Error.WriteLine(failure);
        var closing = JsonSerializer.SerializeToNode(new
        {
            files = summary.Files.Count,
            read = summary.Accounts.Sum(account => account.Documents + account.Observations),
            documents = summary.Documents,
            contributions = summary.Contributions,
            duplicates = summary.Duplicates,
            rejected = summary.Rejected,
            already_imported = summary.AlreadyImported.Count,
            failed = summary.Failures.Count,
            warnings = summary.Doubts.Count,
            mentions = summary.Mentions,
            organisations = summary.Organisations,
            observations = summary.Observations,
            unpaired = summary.Remarked(RemarkKind.Unpaired),
            assumed = summary.Remarked(RemarkKind.Assumed),
            incomplete = summary.Remarked(RemarkKind.Incomplete),
            seconds = Math.Round(summary.Seconds, 3),
        })!.AsObject();
        if (summary.Keywords is { } keywords)
        {
            closing["with_text"] = keywords.WithText;
            closing["keywords"] = JsonSerializer.SerializeToNode(keywords.Found.ToDictionary(found => found.Name, found => found.Documents));
        }

        Session.CloseWith(closing);
    }

    private static string Line(FileAccount account)
    {
        var organisations = account.Organisations == 0 ? "" : $", {Number(account.Organisations)} organisations";
        return AccountLine.Of(account.File, account.Rejects.Select(reject => (reject.Cause, reject.Count)), account.KeptOut) + organisations + RemarkLines.OfFile(account.Remarks);
    }

    private static string XpacNote(long count) =>
        $"note: {Number(count)} of the works read are marked is_xpac: OpenAlex's expansion pack, of lower quality, which its API leaves out and its "
        + "snapshot holds. Recipes count them unless exclude_fields names \"collection:xpac\".";

    private static void ShowPeople(Session session, PeopleTally people)
    {
        if (people.People > 0) session.Say(PeopleLines.Whereabouts(people));
        if (PeopleLines.Years(people) is { } years) session.Say($"note: {years}");
    }

    private static void ShowKeywords(Session session, KeywordCounts keywords)
    {
        if (keywords.WithText == 0) session.Say("warning: no document read has a title or an abstract that this program reads, so no keyword can be found; docs/data.md says which formats have them.");
        else session.Say($"Documents with title or abstract: {Number(keywords.WithText)}. Of these: {string.Join(", ", keywords.Found.Take(MostLines).Select(found => $"keyword:{found.Name} {Number(found.Documents)}"))}");
    }

    private static void ShowRejects(Session session, IReadOnlyList<RejectCount> rejects)
    {
        if (rejects.Count == 0) return;
        session.Say("Rejected, by cause:");
        foreach (var reject in rejects.Take(MostLines))
        {
            session.Say($"  {Number(reject.Count),12}  {reject.Cause}  (first: {Where(reject.Example)})");
        }
    }

    private static string Where(Reject reject)
    {
        var column = reject.Column.Length == 0 ? "" : $", {reject.Column}";
        var value = reject.Value.Length == 0 ? "" : $": {reject.Value}";
        return $"{reject.File}, line {Number(reject.Line)}{column}{value}";
    }

    private static void ShowList(Session session, string title, IReadOnlyList<string> items)
    {
        foreach (var item in items.Take(MostLines)) session.Say($"{title}: {item}");
        if (items.Count > MostLines) session.Say($"{title}: … and {items.Count - MostLines} more");
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
