using HubAtlas.Core.Model;

namespace HubAtlas.Core.Sampling;

/// <summary>How many inventors or authors a document lists: short lists, with the means seen in patents and in science.</summary>
internal static class PeopleCounts
{
    // Parts of documents with 1, 2, … 6 people.
    private static readonly double[] Inventors = [.25, .27, .22, .13, .08, .05];
    private static readonly double[] Authors = [.12, .22, .26, .20, .12, .08];
    private static readonly PickTable[] Tables = [new(Inventors), new(Authors)];

    public static double MeanAuthors { get; } = Authors.Select((part, index) => part * (index + 1)).Sum();

    public static int Pick(DocumentKind kind, double uniform) => Tables[(int)kind].Pick(uniform) + 1;
}
