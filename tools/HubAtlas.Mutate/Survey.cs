using System.Globalization;

namespace HubAtlas.Mutate;

/// <summary>Which tests come by which faults, quick ones first.</summary>
/// <param name="Tests">Tests that come by a fault every time they run.</param>
/// <param name="Once">Tests that come by it only the first time, because what they make is kept.</param>
internal sealed record Survey(
    int TestCount,
    int SlowCount,
    IReadOnlyDictionary<int, List<(int Test, double Milliseconds)>> Tests,
    IReadOnlyDictionary<int, List<(int Test, double Milliseconds)>> Once)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <param name="slowMilliseconds">Tests that take longer are left out.</param>
    /// <exception cref="InvalidOperationException">A test fails without any fault.</exception>
    public static async Task<Survey> Make(string program, string space, int faults, double slowMilliseconds)
    {
        using var worker = new WorkerProcess(program, space);
        worker.Tell(string.Create(CultureInfo.InvariantCulture, $"survey {faults}"));
        var (count, slow, tests, once) = (0, 0, new Dictionary<int, List<(int, double)>>(), new Dictionary<int, List<(int, double)>>());
        while (await worker.Answer(Patience) is { } line && line != "done")
        {
            if (!line.StartsWith("test ", StringComparison.Ordinal)) continue;
            var words = line.Split(' ');
            if (words[3] != "passes") throw new InvalidOperationException($"Found: {words[2]} fails without any fault. Expected: tests that pass.");
            count++;
            var (test, milliseconds) = (int.Parse(words[1], CultureInfo.InvariantCulture), double.Parse(words[4], CultureInfo.InvariantCulture));
            if (milliseconds > slowMilliseconds) slow++;
            else
            {
                Add(tests, words[5], (test, milliseconds));
                Add(once, words[6], (test, milliseconds));
            }
        }

        if (count == 0) throw new InvalidOperationException($"Found: no test in {space}, or a worker that ended. Expected: tests of the room.");
        return new(count, slow, tests, once);
    }

    /// <summary>Tests that may find the fault, and whether they need a process of their own for it.</summary>
    public (List<(int Test, double Milliseconds)> Tests, bool IsAlone) Of(int fault)
    {
        var every = Tests.GetValueOrDefault(fault) ?? [];
        var once = Once.GetValueOrDefault(fault) ?? [];
        return ([.. every.Concat(once).OrderBy(t => t.Milliseconds).ThenBy(t => t.Test)], once.Count > 0);
    }

    private static void Add(Dictionary<int, List<(int, double)>> to, string faults, (int, double) test)
    {
        if (faults == "-") return;
        foreach (var fault in faults.Split(',').Select(f => int.Parse(f, CultureInfo.InvariantCulture)))
        {
            if (!to.TryGetValue(fault, out var list)) to.Add(fault, list = []);
            list.Add(test);
        }
    }
}
