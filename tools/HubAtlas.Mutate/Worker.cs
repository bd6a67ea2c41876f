using System.Globalization;
using System.Reflection;
using HubAtlas.Core.Model;

namespace HubAtlas.Mutate;

/// <summary>
/// The process in which tests meet faults. It answers lines: <c>survey</c> says of every test whether it passes, how long it takes and
/// which faults it comes by; <c>try FAULT TESTS</c> which test finds the fault.
/// </summary>
internal sealed class Worker(string space)
{
    private const string Mark = "@ ";

    private static readonly Type Switch = typeof(AtlasException).Assembly.GetType("HubAtlas.Core.Chosen")!;
    private static readonly FieldInfo Fault = Switch.GetField("Fault")!;
    private static readonly FieldInfo Seen = Switch.GetField("Seen")!;

    private readonly List<TestCase> _tests = TestCase.In(typeof(Tests.Geocoding.WeightTests).Assembly, space);

    public static void Serve(string space)
    {
        var worker = new Worker(space);
        var (answers, input) = (Console.Out, Console.In);
        Console.SetOut(TextWriter.Null);
        void Answer(string line)
        {
            answers.WriteLine(Mark + line);
            answers.Flush();
        }

        Answer("ready");
        while (input.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            if (words[0] == "survey") worker.Survey(int.Parse(words[1], CultureInfo.InvariantCulture), Answer);
            else if (words[0] == "warm") worker.Warm(Answer);
            else if (words[0] == "try") Answer(worker.Try(int.Parse(words[1], CultureInfo.InvariantCulture), words[2]));
        }
    }

    // Twice: what only the first run comes by is made once and kept, and a fault there needs a process of its own.
    private void Survey(int faults, Action<string> answer)
    {
        var first = _tests.Select(t => Look(t, faults)).ToList();
        foreach (var (test, i) in _tests.Select((t, i) => (t, i)))
        {
            var (seen, passed, milliseconds) = Look(test, faults);
            var once = Numbers(first[i].Seen, except: seen);
            answer(string.Create(CultureInfo.InvariantCulture, $"test {i} {test.Name} {(passed && first[i].Passed ? "passes" : "fails")} {milliseconds:F2} {Numbers(seen, null)} {once}"));
        }

        answer("done");
    }

    private static (bool[] Seen, bool Passed, double Milliseconds) Look(TestCase test, int faults)
    {
        var seen = new bool[faults];
        Seen.SetValue(null, seen);
        var (passed, milliseconds) = test.Run();
        Seen.SetValue(null, null);
        return (seen, passed, milliseconds);
    }

    private void Warm(Action<string> answer)
    {
        foreach (var test in _tests) test.Run();
        answer("warm");
    }

    private string Try(int fault, string tests)
    {
        Fault.SetValue(null, fault);
        try
        {
            foreach (var test in tests.Split(',').Select(t => _tests[int.Parse(t, CultureInfo.InvariantCulture)]))
                if (!test.Run().Passed) return $"{fault} found by {test.Name}";
            return $"{fault} survived";
        }
        finally
        {
            Fault.SetValue(null, -1);
        }
    }

    private static string Numbers(bool[] seen, bool[]? except)
    {
        var numbers = string.Join(',', Enumerable.Range(0, seen.Length).Where(i => seen[i] && except?[i] != true));
        return numbers.Length == 0 ? "-" : numbers;
    }
}
