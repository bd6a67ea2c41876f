using System.Globalization;

namespace HubAtlas.GazetteerCompiler.Calibrating;

/// <summary>Prints how far confidences are from the shares of right answers, by set, half, and what is counted.</summary>
internal static class CalibrationReport
{
    // Lower ends, falling.
    private static readonly double[] Bands = [0.95, 0.9, 0.8, 0.7, 0.5, 0];
    private const int FewestOfBand = 200;
    private const double MostOff = 0.05;

    /// <summary>Answers with a point; what is off by too much in a band of many answers is marked.</summary>
    public static void Print(IReadOnlyList<LabelledAnswer> answers, TextWriter to)
    {
        var located = answers.Where(a => a.Location.Point is not null && a.IsRight is not null).ToList();
        foreach (var half in located.GroupBy(a => a.IsForFitting).OrderByDescending(g => g.Key))
            foreach (var set in half.GroupBy(a => a.Set, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                Print($"{(half.Key ? "fitted" : "checked")}\t{set.Key}\tstrings", [.. set], _ => 1, to);
                Print($"{(half.Key ? "fitted" : "checked")}\t{set.Key}\tmentions", [.. set], a => a.Mentions, to);
            }

        foreach (var method in answers.Where(a => a.Location.Point is null && a.IsRight is not null).GroupBy(a => (a.IsForFitting, a.Location.Method, a.Set)).OrderBy(g => g.Key))
            Print($"{(method.Key.IsForFitting ? "fitted" : "checked")}\t{method.Key.Method}\t{method.Key.Set}", [.. method], _ => 1, to);
        foreach (var wrong in located.Where(a => a.IsRight == false).GroupBy(a => (a.IsForFitting, a.Set)).OrderBy(g => g.Key))
        {
            var others = wrong.Where(a => a.IsOtherRight is not null).ToList();
            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(wrong.Key.IsForFitting ? "fitted" : "checked")}\t{wrong.Key.Set}\twrong {wrong.Count()}, with a runner-up {others.Count}, of them right {others.Count(a => a.IsOtherRight == true)}"));
        }
    }

    private static void Print(string name, IReadOnlyList<LabelledAnswer> answers, Func<LabelledAnswer, double> weight, TextWriter to)
    {
        var (text, error, all) = (new List<string>(), 0.0, answers.Sum(weight));
        foreach (var band in answers.GroupBy(a => Array.FindIndex(Bands, from => a.Location.Confidence >= from)).OrderBy(g => g.Key))
        {
            var sum = band.Sum(weight);
            var (mean, right) = (band.Sum(a => weight(a) * a.Location.Confidence) / sum, band.Where(a => a.IsRight!.Value).Sum(weight) / sum);
            error += sum / all * Math.Abs(mean - right);
            var mark = band.Count() >= FewestOfBand && Math.Abs(mean - right) > MostOff ? " OFF" : "";
            text.Add(string.Create(CultureInfo.InvariantCulture, $"{Bands[band.Key]:0.00}+ n={band.Count()} {mean:F3} right {right:F3}{mark}"));
        }

        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\tECE {error:F4}\t{string.Join("\t", text)}"));
    }
}
