using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Cli.Terminal;

/// <summary>What readers left out of documents, or assumed of them, in words.</summary>
internal static class RemarkLines
{
    private const int LongestExample = 100;

    public static IEnumerable<string> OfImport(IReadOnlyList<Remark> remarks)
    {
        foreach (var kind in remarks.GroupBy(remark => remark.Kind))
        {
            yield return Title(kind.Key);
            foreach (var remark in kind) yield return $"  {Number(remark.Count),12}  {remark.Cause}  (first: {remark.File}, {WhereIn(remark)})";
        }
    }

    public static IEnumerable<string> OfInspection(IReadOnlyList<Remark> remarks) =>
        remarks.Select(remark => $"  {Word(remark.Kind),-9} {Number(remark.Count)} {remark.Cause} ({(remark.Line == 0 ? "" : "first: ")}{WhereIn(remark)})");

    /// <summary>In an account of a file, behind what was read of it; empty where there is nothing to say.</summary>
    public static string OfFile(IReadOnlyList<Remark> remarks) =>
        string.Concat(remarks.GroupBy(remark => remark.Kind).Select(kind => $"; {Number(kind.Sum(remark => remark.Count))} {Word(kind.Key)}"));

    private static string Title(RemarkKind kind) => kind switch
    {
        RemarkKind.Unpaired => "Unpaired, and left out of documents that are kept:",
        RemarkKind.Assumed => "Assumed, for the file does not say:",
        RemarkKind.Unequal => "Sums that differ from their parts in the file:",
        _ => "Incomplete in the file:",
    };

    private static string Word(RemarkKind kind) => kind switch
    {
        RemarkKind.Unpaired => "unpaired",
        RemarkKind.Assumed => "assumed",
        RemarkKind.Unequal => "unequal",
        _ => "cut off",
    };

    private static string WhereIn(Remark remark)
    {
        var example = remark.Example.Length <= LongestExample ? remark.Example : remark.Example[..LongestExample] + "…";
        // Line 0: the whole file is meant.
        if (remark.Line == 0) return example;
        return $"line {Number(remark.Line)}{(example.Length == 0 ? "" : $": {example}")}";
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
