using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Tests.Publishing;

namespace HubAtlas.Tests.Web;

public sealed class NewestEditionTests : IAsyncLifetime
{
    private readonly RunningServer _server = new();

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task The_edition_whose_years_end_last_is_the_newest_also_without_a_window()
    {
        var last = _server.Edition.Recipe.Kinds.Max(k => k.LastYear)!.Value;
        Assert.Equal(RunningServer.EditionName, await Newest());
        Add("a-later-window", last + 1, []);
        Assert.Equal("a-later-window", await Newest());
        Add("b-all-years", null, [last + 2]);
        Assert.Equal("b-all-years", await Newest());
        Add("c-all-years-of-old-data", null, [last - 5]);
        Assert.Equal("b-all-years", await Newest());
        Add("d-no-years-at-all", null, []);
        Assert.Equal("d-no-years-at-all", await Newest());
    }

    [Fact]
    public async Task Of_editions_that_end_alike_the_one_made_last_is_the_newest()
    {
        var last = _server.Edition.Recipe.Kinds.Max(k => k.LastYear)!.Value;
        Add("z", last + 1, [], minutes: -5);
        Add("a", last + 1, [], minutes: -1);
        Add("m", last + 1, [], minutes: -9);
        Assert.Equal("a", await Newest());
    }

    private async Task<string?> Newest() => JsonDocument.Parse(await _server.Text("/api/editions")).RootElement.GetProperty("newest").GetString();

    private void Add(string name, int? last, int[] years, int minutes = 0)
    {
        var edition = _server.Edition with
        {
            Recipe = _server.Edition.Recipe with
            {
                Name = name,
                Kinds = [.. _server.Edition.Recipe.Kinds.Select(k => k with { FirstYear = last is null ? null : k.FirstYear, LastYear = last })],
            },
            Clusters = [.. _server.Edition.Clusters.Select(c => c with
            {
                Profile = c.Profile with { Years = [.. years.Select(year => new YearPart(DocumentKind.Patent, year, 1))] },
            })],
        };
        var folder = Path.Combine(_server.Workspace, "editions", name);
        Publisher.Publish(edition, PlausibleWorld.Members(edition, 5), [], PlausibleWorld.Run, folder);
        if (minutes != 0) File.SetLastWriteTimeUtc(Path.Combine(folder, "edition.json"), DateTime.UtcNow.AddMinutes(minutes));
    }
}
