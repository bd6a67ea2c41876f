using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Sources.Refused;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Reading;

/// <summary>Lists that do not say which author is where are refused by name, with what to use instead, and nothing else is.</summary>
public sealed class RefusedListTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    public static TheoryData<int> Refused => [.. Enumerable.Range(0, PublicationSamples.Refused.Count)];

    public static TheoryData<string, int> Readable =>
        [.. Formats.All.SelectMany(reader => Enumerable.Range(0, FuzzSamples.Of(reader.Source).Count).Select(sample => (reader.Source, sample)))];

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_list_is_refused_by_name_with_what_to_use_instead(int sample)
    {
        var (source, text, cure) = PublicationSamples.Refused[sample];
        var file = _files.Write("f", text);
        var found = Formats.Recognise(file, _files.Options()).Recognition;
        Assert.Equal((source, false), (found.Source, found.IsUsable));
        var refusal = Assert.Throws<AtlasException>(() => ImportPlan.Make([file.Path], null, _files.Options(), 1));
        Assert.Contains(cure, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not a format that HubAtlas knows", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void No_reader_takes_a_refused_list_for_its_own(int sample)
    {
        var taken = FileSample.Take(_files.Write("f", PublicationSamples.Refused[sample].Text));
        Assert.DoesNotContain(Formats.All.Select(reader => reader.Recognise(taken, _files.Options())), found => found is { IsUsable: true, Sureness: >= 0.5 });
        var refusals = AddresslessReader.All.Select(reader => reader.Recognise(taken, _files.Options())).Where(found => found.Sureness > 0);
        Assert.True(refusals.Count() <= 1, "two kinds of list claim one file");
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void What_can_be_read_is_refused_as_nothing(string source, int sample)
    {
        var file = _files.Write("f", FuzzSamples.Of(source)[sample]);
        Assert.DoesNotContain(AddresslessReader.All, reader => reader.Recognise(FileSample.Take(file), _files.Options()).Sureness > 0);
    }

    [Fact]
    public void Formats_of_publications_are_told_apart()
    {
        foreach (var source in (string[])["scopus", "dimensions", "ieee", "pubmed", "crossref", "jats", "wos"])
        {
            foreach (var text in FuzzSamples.Of(source))
            {
                var sample = FileSample.Take(_files.Write("f", text));
                Assert.Equal([source], Formats.All.Select(reader => reader.Recognise(sample, _files.Options())).Where(found => found.Sureness >= 0.5).Select(found => found.Source));
            }
        }
    }
}
