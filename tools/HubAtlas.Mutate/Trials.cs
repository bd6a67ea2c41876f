using System.Collections.Concurrent;
using System.Globalization;

namespace HubAtlas.Mutate;

/// <summary>What became of a fault.</summary>
/// <param name="Found">By which test, or how; null when no test finds it.</param>
internal sealed record Outcome(Mutant Mutant, string? Found, bool IsReached);

/// <summary>Puts every fault before the tests that come by it.</summary>
internal sealed class Trials(string program, string space, Survey survey)
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(3);
    private const double TimesLonger = 20;
    private const double LeastSeconds = 5;

    /// <param name="workers">Processes at a time.</param>
    public async Task<List<Outcome>> Run(IReadOnlyList<Mutant> mutants, int workers, Action<int> progress)
    {
        var outcomes = new ConcurrentBag<Outcome>();
        var (kept, alone) = (new ConcurrentQueue<Mutant>(), new ConcurrentQueue<Mutant>());
        foreach (var mutant in mutants)
        {
            var (tests, isAlone) = survey.Of(mutant.Id);
            if (tests.Count == 0) outcomes.Add(new(mutant, null, IsReached: false));
            else (isAlone ? alone : kept).Enqueue(mutant);
        }

        Console.Error.WriteLine($"{outcomes.Count} are not reached, {kept.Count} share a process, {alone.Count} need one of their own.");
        void Note(Outcome outcome)
        {
            outcomes.Add(outcome);
            progress(outcomes.Count);
        }

        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(async () =>
        {
            await RunKept(kept, Note);
            while (alone.TryDequeue(out var mutant)) Note(await RunAlone(mutant));
        })));
        return [.. outcomes.OrderBy(o => o.Mutant.Id)];
    }

    // One process for many faults: its tests have run once, so that what they keep is without fault.
    private async Task RunKept(ConcurrentQueue<Mutant> queue, Action<Outcome> note)
    {
        WorkerProcess? worker = null;
        try
        {
            while (queue.TryDequeue(out var mutant))
            {
                if (worker is null)
                {
                    worker = new(program, space);
                    worker.Tell("warm");
                    while (await worker.Answer(StartPatience) is { } line && line != "warm") { }
                }

                var found = await Try(worker, mutant);
                note(new(mutant, found.Found, IsReached: true));
                if (found.IsAlive) continue;
                worker.Dispose();
                worker = null;
            }
        }
        finally
        {
            worker?.Dispose();
        }
    }

    private async Task<Outcome> RunAlone(Mutant mutant)
    {
        using var worker = new WorkerProcess(program, space);
        await worker.Answer(StartPatience);
        return new(mutant, (await Try(worker, mutant)).Found, IsReached: true);
    }

    private async Task<(string? Found, bool IsAlive)> Try(WorkerProcess worker, Mutant mutant)
    {
        var tests = survey.Of(mutant.Id).Tests;
        worker.Tell(string.Create(CultureInfo.InvariantCulture, $"try {mutant.Id} {string.Join(',', tests.Select(t => t.Test))}"));
        var patience = TimeSpan.FromSeconds(LeastSeconds + TimesLonger * tests.Sum(t => t.Milliseconds) / 1000);
        if (await worker.Answer(patience) is not { } answer) return ("no end", false);
        return (answer.EndsWith(" survived", StringComparison.Ordinal) ? null : answer[(answer.IndexOf(' ', StringComparison.Ordinal) + 1)..], true);
    }
}
