using System.Diagnostics;

namespace HubAtlas.Bench.Questions;

/// <summary>Times questions, by the clock and by the processor.</summary>
internal sealed class QuestionTimer : IDisposable
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Process _self = Process.GetCurrentProcess();
    private readonly List<(string Question, double Seconds, double Processor, long Rows)> _times = [];

    public IReadOnlyList<(string Question, double Seconds, double Processor, long Rows)> Times => _times;

    public T Time<T>(string question, Func<T> ask)
    {
        var (before, processorBefore) = (_clock.Elapsed, _self.TotalProcessorTime);
        var answer = ask();
        _self.Refresh();
        var processor = (_self.TotalProcessorTime - processorBefore).TotalSeconds;
        _times.Add((question, (_clock.Elapsed - before).TotalSeconds, processor, answer is System.Collections.ICollection rows ? rows.Count : 1));
        Console.Error.WriteLine($"{question,-24}{_times[^1].Seconds,9:F2} s{processor,9:F2} s of processor{_self.WorkingSet64 / 1_000_000,7} MB");
        return answer;
    }

    public void Dispose() => _self.Dispose();
}
