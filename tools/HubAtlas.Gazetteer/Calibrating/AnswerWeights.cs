using HubAtlas.Core.Geocoding.Deciding;

namespace HubAtlas.GazetteerCompiler.Calibrating;

/// <summary>
/// What an answer counts in the fit: half as a string and half by its mentions. Of organisations that stand alone under a whole name, sets count
/// by the square root of their size, so that the largest, whose labels were made by machine, does not decide alone.
/// </summary>
internal sealed class AnswerWeights
{
    private readonly Dictionary<string, (double Strings, double Mentions)> _sets;
    private readonly double _mean;

    public AnswerWeights(IReadOnlyCollection<LabelledAnswer> answers)
    {
        _sets = answers.GroupBy(a => a.Set, StringComparer.Ordinal).ToDictionary(
            set => set.Key, set => ((double)set.Count(), (double)set.Sum(a => a.Mentions)), StringComparer.Ordinal);
        _mean = answers.Count / (double)Math.Max(1, _sets.Count);
    }

    public double Of(LabelledAnswer answer)
    {
        var (strings, mentions) = _sets[answer.Set];
        var set = Confidences.KindOf(answer.Verdict) is AnswerKind.Organisation or AnswerKind.OrganisationOfFewerPoints or AnswerKind.OrganisationOfFewPoints
            ? Math.Sqrt(_mean / strings) : 1;
        return set * (1 + (answer.Mentions * strings / mentions)) / 2;
    }
}
