using HubAtlas.Core.Geocoding.Deciding;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Model;
using HubAtlas.GazetteerCompiler.Calibrating;
using static HubAtlas.Tests.Geocoding.Deciding.Candidates;

namespace HubAtlas.Tests.Geocoding;

/// <summary>How shares of right answers become confidences.</summary>
public class CalibrationTests
{
    [Fact]
    public void A_monotone_fit_is_the_nearest_of_all_rising_ones()
    {
        var random = new Random(4);
        for (var trial = 0; trial < 200; trial++)
        {
            double[] values = [.. Enumerable.Range(0, 5).Select(_ => random.Next(11) / 10.0)];
            double[] weights = [.. values.Select(_ => 1.0 + random.Next(9))];
            var fit = Monotone.Fit(values, weights);
            Assert.Equal(fit.Order(), fit);
            double Distance(IEnumerable<double> other) => other.Select((v, i) => weights[i] * Math.Pow(v - values[i], 2)).Sum();
            // Every fit is made of weighted means of neighbours; all of these, by brute force.
            for (var cuts = 0; cuts < 16; cuts++)
            {
                var rising = Means(values, weights, cuts);
                if (rising.SequenceEqual(rising.Order())) Assert.True(Distance(fit) <= Distance(rising) + 1e-12);
            }
        }
    }

    [Fact]
    public void Shares_are_those_of_the_fitted_half_pulled_to_their_kind_by_ten_answers()
    {
        LabelledAnswer[] answers =
        [
            .. Many(90, margin: 9, isRight: true), .. Many(10, margin: 9, isRight: false), .. Many(5, margin: 0.5, isRight: false),
            .. Many(500, margin: 9, isRight: false).Select(a => a with { IsForFitting = false }), .. Many(500, margin: 9, isRight: false).Select(a => a with { IsRight = null }),
        ];
        var fitted = new Calibrator(answers).Fit();
        const double Mean = 90 / 105.0;
        Assert.Equal(["City"], fitted.Keys);
        Assert.Equal(Math.Round(10 * Mean / 15, 2), fitted["City"][0]);
        Assert.Equal(Math.Round((90 + (10 * Mean)) / 110, 2), fitted["City"][4]);
        Assert.Equal(fitted["City"].Order(), fitted["City"]);
    }

    [Fact]
    public void A_string_counts_half_as_one_and_half_by_its_mentions()
    {
        var heavy = Many(1, 9, true).Single() with { Mentions = 97 };
        LabelledAnswer[] answers = [heavy, .. Many(3, 9, isRight: false)];
        var weights = new AnswerWeights(answers);
        Assert.Equal((1 + (97 * 4 / 100.0)) / 2, weights.Of(heavy), 12);
        Assert.Equal((1 + (1 * 4 / 100.0)) / 2, weights.Of(answers[1]), 12);
        Assert.Equal(4, answers.Sum(weights.Of), 12);
    }

    [Fact]
    public void Runner_ups_and_economies_are_shares_too()
    {
        var wrong = Many(1, 9, isRight: false).Single();
        var economy = wrong with { Location = new Location { Economy = "JP", Method = "stated economy" }, Verdict = Verdict.None, IsRight = true };
        LabelledAnswer[] answers =
        [
            .. Enumerable.Repeat(wrong with { IsOtherRight = true }, 12), .. Enumerable.Repeat(wrong with { IsOtherRight = false }, 36), wrong,
            .. Enumerable.Repeat(economy, 9), economy with { IsRight = false },
            .. Enumerable.Repeat(economy with { Verdict = Verdict.None with { HasColumn = true } }, 20),
        ];
        var fitted = new Calibrator(answers).Fit();
        Assert.Equal(0.25, fitted[nameof(ConfidenceWeights.OtherOfWrong)].Single());
        Assert.Equal(0.9, fitted[nameof(ConfidenceWeights.StatedEconomy)].Single());
        Assert.Equal(1, fitted[nameof(ConfidenceWeights.StatedEconomyInColumn)].Single());
    }

    [Fact]
    public void Fitted_numbers_replace_those_of_the_source_and_an_unknown_name_is_refused()
    {
        const string Source = "public double A { get; init; } = 0.97;\npublic double[] AB { get; init; } = [0.1, 0.2];\n";
        var written = WeightsFile.With(Source, new Dictionary<string, double[]> { ["A"] = [0.5], ["AB"] = [0.25, 1] });
        Assert.Equal("public double A { get; init; } = 0.5;\npublic double[] AB { get; init; } = [0.25, 1];\n", written);
        Assert.Contains("no property B", Assert.Throws<InvalidDataException>(() => WeightsFile.With(Source, new Dictionary<string, double[]> { ["B"] = [1] })).Message);
    }

    [Fact]
    public void Every_fitted_weight_stands_in_the_source_file()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "src", "HubAtlas.Core", "Geocoding", "Weighing", "ConfidenceWeights.cs"));
        var same = Enum.GetValues<AnswerKind>().ToDictionary(kind => kind.ToString(), Confidences.SharesOf);
        Assert.Equal(source, WeightsFile.With(source, same));
    }

    private static IEnumerable<LabelledAnswer> Many(int count, double margin, bool isRight) => Enumerable.Repeat(
        new LabelledAnswer(
            "set", true, 1, new Location { Point = Here }, new Verdict(Town(1, 10, Here), Candidate.None, margin, "city", null), isRight, null), count);

    private static double[] Means(double[] values, double[] weights, int cuts)
    {
        var means = new double[values.Length];
        for (var first = 0; first < values.Length;)
        {
            var end = first + 1;
            while (end < values.Length && (cuts & (1 << (end - 1))) == 0) end++;
            var range = Enumerable.Range(first, end - first).ToList();
            foreach (var i in range) means[i] = range.Sum(j => values[j] * weights[j]) / range.Sum(j => weights[j]);
            first = end;
        }

        return means;
    }
}
