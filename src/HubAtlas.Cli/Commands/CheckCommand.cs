using System.CommandLine;
using HubAtlas.Cli.Terminal;
using HubAtlas.Data.Storing;
using HubAtlas.Engine;

namespace HubAtlas.Cli.Commands;

/// <summary><c>check</c>: verifies the store and what was published against hashes and invariants.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var hash = new Option<bool>("--hash") { Description = "Also print the SHA-256 of the store's content, equal for equal content." };
        var command = new Command("check", "Verify the store, editions, indexes, landscapes and tables of citations against their hashes and invariants.") { hash };
        command.SetAction((parsed, stop) => Task.FromResult(Run(Session.From(parsed, stop), parsed.GetValue(hash))));
        return command;
    }

    private static int Run(Session session, bool withHash)
    {
        var violations = 0;
        using (var store = AtlasStore.Open(session.Workspace, session.Threads, readOnly: true))
        {
            var check = store.Check();
            Console.WriteLine($"store: {check.Files} files, {check.Documents} documents, {check.Contributions} contributions, {check.Addresses} addresses{(check.Observations == 0 ? "" : $", {check.Observations} observations")}");
            var causes = store.RejectCauses().ToLookup(c => c.Sha256, c => (c.Cause, c.Rows), StringComparer.Ordinal);
            foreach (var file in store.Files().OrderBy(f => f.Name, StringComparer.Ordinal)) Console.WriteLine($"  {AccountLine.Of(file, causes[file.Sha256])}");
            if (store.LacksOtherPlaces)
                Console.WriteLine("  locations are an earlier HubAtlas's and have no runner-ups; the next run or geocode locates the addresses again");
            violations += Report("store", check.Violations);
            if (withHash) Console.WriteLine($"content {store.ContentHash()}");
        }

        foreach (var folder in session.Atlas.EditionFolders())
            violations += Report($"edition {Path.GetFileName(folder)}", EditionCheck.Violations(folder));
        violations += session.Atlas.StudyFolders().Sum(study => Report($"{study.Word} {Path.GetFileName(study.Folder)}", FolderCheck.Violations(study.Folder)));
        return violations == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static int Report(string subject, IReadOnlyList<string> violations)
    {
        Console.WriteLine($"{subject}: {(violations.Count == 0 ? "whole" : $"{violations.Count} wrong")}");
        foreach (var violation in violations) Console.WriteLine($"  {violation}");
        return violations.Count;
    }
}
