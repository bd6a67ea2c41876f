using FsCheck;
using FsCheck.Fluent;
using HubAtlas.Core.Model;
using HubAtlas.Core.Profiling;

namespace HubAtlas.Tests.Profiling;

public class SpecialisationTests
{
    /// <summary>A tenth of the world's output is optics, a quarter of the cluster's: 2.5 times the average.</summary>
    [Fact]
    public void The_quotient_is_the_part_of_the_cluster_over_the_part_of_the_world()
    {
        Assert.Equal(2.5, Specialisation.LocationQuotient(25, 100, 1000, 10_000, 0)!.Value, 12);
        Assert.Equal(0, Specialisation.LocationQuotient(0, 100, 1000, 10_000, 0));
    }

    [Fact]
    public void Below_the_minimum_and_without_anything_to_divide_by_there_is_none()
    {
        Assert.Null(Specialisation.LocationQuotient(9.999, 100, 1000, 10_000, 10));
        Assert.NotNull(Specialisation.LocationQuotient(10, 100, 1000, 10_000, 10));
        Assert.Null(Specialisation.LocationQuotient(0, 0, 1000, 10_000, 0));
        Assert.Null(Specialisation.LocationQuotient(0, 100, 0, 10_000, 0));
    }

    [Fact]
    public void Weighted_by_the_world_s_parts_the_quotients_of_a_cluster_average_to_one() => Prop.ForAll<PositiveInt[]>(counts =>
    {
        var cluster = counts.Select(c => (double)c.Get).ToList();
        var world = cluster.Select((c, i) => c + (i * 7) + 1).ToList();
        if (cluster.Count == 0) return;
        var average = cluster.Select((c, i) => Specialisation.LocationQuotient(c, cluster.Sum(), world[i], world.Sum(), 0)!.Value * world[i] / world.Sum()).Sum();
        Assert.Equal(1, average, 9);
    }).Check(Config.QuickThrowOnFailure.WithReplay(20250811, 7));

    [Fact]
    public void The_symmetric_form_lies_between_minus_one_and_one()
    {
        FieldPart With(double? quotient) => new(DocumentKind.Patent, "Optics", 1, quotient);
        Assert.Equal((-1.0, 0.0, 1.0 / 3), (With(0).Symmetric!.Value, With(1).Symmetric!.Value, With(2).Symmetric!.Value));
        Assert.Null(With(null).Symmetric);
    }
}
