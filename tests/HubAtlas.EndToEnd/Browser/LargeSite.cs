using System.Diagnostics;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Tests.Publishing;
using HubAtlas.Tests.Web;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>An edition of a published ranking's size: 100 clusters, 300,000 places in none of them.</summary>
public sealed class LargeSite : IAsyncLifetime
{
    public const int Clusters = 100;
    public const int NoisePlaces = 300_000;
    private const string Name = "large";

    private readonly Program _program = new();
    private Process? _server;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Spent by the server since it started.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _server!.Refresh();
            return _server.TotalProcessorTime;
        }
    }

    public async ValueTask InitializeAsync()
    {
        var edition = Edition();
        Publisher.Publish(
            edition, [.. PlausibleWorld.Members(edition, 8 + (NoisePlaces / Clusters)).Select(Light)], [], PlausibleWorld.Run,
            Path.Combine(_program.Workspace, "editions", Name), PlausibleInside.Ties(edition));
        (_server, Address) = await _program.ServeAsync();
    }

    public ValueTask DisposeAsync()
    {
        if (_server is { HasExited: false }) _server.Kill(entireProcessTree: true);
        _server?.Dispose();
        _program.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Edition Edition()
    {
        var world = PlausibleWorld.Edition();
        var clusters = Enumerable.Range(0, Clusters).Select(i => Moved(world.Clusters[i % world.Clusters.Count], i, i / world.Clusters.Count));
        return PlausibleInside.With(world with { Recipe = world.Recipe with { Name = Name }, Clusters = [.. clusters] });
    }

    private static Cluster Moved(Cluster cluster, int index, int copy) => copy == 0 ? cluster : cluster with
    {
        Id = $"{cluster.Id}-{copy}",
        Rank = index + 1,
        Name = $"{cluster.Name} {copy}",
        Score = cluster.Score / (4 * copy),
        Shape = cluster.Shape with
        {
            Centre = Moved(cluster.Shape.Centre, copy),
            Outline = [.. cluster.Shape.Outline.Select(IReadOnlyList<GeoPoint> (ring) => [.. ring.Select(p => Moved(p, copy))])],
        },
    };

    /// <summary>Places in no cluster have a person or three each, and the clusters' own enough to be found again.</summary>
    private static Member Light(Member member)
    {
        var (place, point) = (member.Counted.Place, member.Counted.Place.Point);
        var mentions = member.ClusterId is null ? 1 + (place.Id % 3) : 1_500;
        var longitude = point.Longitude > 180 ? point.Longitude - 360 : point.Longitude < -180 ? point.Longitude + 360 : point.Longitude;
        return member with
        {
            Counted = new(
                place with { Point = point with { Longitude = longitude } }, [new(mentions, mentions * 250_000_000L), new(mentions, mentions * 333_333_333L), default]),
        };
    }

    private static GeoPoint Moved(GeoPoint point, int copy) => new(point.Latitude - (3 * copy), point.Longitude);
}
