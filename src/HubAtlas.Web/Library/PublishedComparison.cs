using HubAtlas.Data.Editions;
using HubAtlas.Web.Serving;

namespace HubAtlas.Web.Library;

/// <summary>A comparison's folder as the server knows it; it is read on first use and kept.</summary>
internal sealed class PublishedComparison
{
    public static readonly IReadOnlyList<string> Marks = [ComparisonReader.Comparison, ComparisonReader.Series, ComparisonReader.Printed];

    private readonly Once<ComparisonAnswer> _answer;
    private readonly Once<Packed> _packed;

    public PublishedComparison(string folder)
    {
        (Folder, Name) = (folder, Path.GetFileName(folder));
        _answer = new(() => Read(folder));
        _packed = new(() => Packed.Json(Answer));
    }

    public string Name { get; }

    public string Folder { get; }

    public ComparisonAnswer Answer => _answer.Value;

    public ComparisonHead Head => ComparisonHead.Of(Answer);

    public Packed Packed => _packed.Value;

    public IReadOnlyList<FolderFile> Files() => FolderFiles.List(Folder);

    private static ComparisonAnswer Read(string folder)
    {
        var (name, files) = (Path.GetFileName(folder), FolderFiles.List(folder));
        bool Has(string mark) => File.Exists(Path.Combine(folder, mark));
        return Has(ComparisonReader.Comparison)
            ? new(name, ComparisonType.Pair, ComparisonReader.ReadComparison(folder), null, null, files)
            : Has(ComparisonReader.Series)
                ? new(name, ComparisonType.Series, null, ComparisonReader.ReadSeries(folder), null, files)
                : new(name, ComparisonType.Printed, null, null, ComparisonReader.ReadPrinted(folder), files);
    }
}
