using HubAtlas.Core.Geocoding.Deciding;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.GazetteerCompiler.Calibrating;

/// <summary>Fits the shares of <see cref="ConfidenceWeights"/> on the answers of one half.</summary>
internal sealed class Calibrator
{
    // Pulls bands of few answers to the mean of their kind: it counts as so many answers of that mean.
    private const double Prior = 10;
    private const int Decimals = 2;

    private readonly IReadOnlyList<LabelledAnswer> _answers;
    private readonly AnswerWeights _weights;

    public Calibrator(IEnumerable<LabelledAnswer> answers)
    {
        _answers = [.. answers.Where(a => a.IsForFitting && a.IsRight is not null)];
        _weights = new(_answers);
    }

    /// <summary>By the name of the weight; kinds that no answer has are left out.</summary>
    public SortedDictionary<string, double[]> Fit()
    {
        var fitted = new SortedDictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var kind in Enum.GetValues<AnswerKind>())
            if (Shares([.. _answers.Where(a => a.IsByMargin && Confidences.KindOf(a.Verdict) == kind)]) is { } shares) fitted.Add(kind.ToString(), shares);
        Add(nameof(ConfidenceWeights.StatedEconomy), a => IsStated(a) && !a.Verdict.HasColumn, a => a.IsRight!.Value);
        Add(nameof(ConfidenceWeights.StatedEconomyInColumn), a => IsStated(a) && a.Verdict.HasColumn, a => a.IsRight!.Value);
        Add(nameof(ConfidenceWeights.HintedEconomy), a => a.Location is { Point: null, Method: "hinted economy" }, a => a.IsRight!.Value);
        Add(nameof(ConfidenceWeights.PostalCode), a => a.Location.Method == "postal code", a => a.IsRight!.Value);
        Add(nameof(ConfidenceWeights.OtherOfWrong), a => a is { IsRight: false, IsOtherRight: not null }, a => a.IsOtherRight!.Value);
        return fitted;

        void Add(string name, Func<LabelledAnswer, bool> concerns, Func<LabelledAnswer, bool> holds)
        {
            var of = _answers.Where(concerns).ToList();
            if (of.Count >= Prior) fitted.Add(name, [Math.Round(Mean(of, holds), Decimals)]);
        }
    }

    private static bool IsStated(LabelledAnswer answer) => answer.Location is { Point: null, Method: "stated economy" };

    private double[]? Shares(List<LabelledAnswer> answers)
    {
        if (answers.Count == 0) return null;
        var mean = Mean(answers, a => a.IsRight!.Value);
        var bands = Enumerable.Range(0, Weights.Confidence.Margins.Length + 1)
            .Select(band => answers.Where(a => Confidences.BandOf(a.Verdict.Margin) == band).ToList()).ToList();
        var counts = bands.Select(band => Prior + band.Sum(_weights.Of)).ToList();
        var shares = bands.Select((band, i) => ((Prior * mean) + band.Where(a => a.IsRight!.Value).Sum(_weights.Of)) / counts[i]).ToList();
        return [.. Monotone.Fit(shares, counts).Select(share => Math.Round(share, Decimals))];
    }

    private double Mean(List<LabelledAnswer> answers, Func<LabelledAnswer, bool> holds) =>
        answers.Where(holds).Sum(_weights.Of) / answers.Sum(_weights.Of);
}
