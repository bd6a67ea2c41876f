using FsCheck;
using FsCheck.Fluent;
using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Geocoding.Organisations;
using HubAtlas.Core.Model;
using HubAtlas.GazetteerCompiler.Bench;

namespace HubAtlas.Tests.Geocoding;

/// <summary>A compiled registry read from its file is the one that was written, and a file that is not it is never taken for it.</summary>
public class CompiledRegistryTests
{
    private const string Source = "this test";

    private static readonly Lazy<IReadOnlyList<Organisation>> All =
        new(() => GoldSets.Registry(Repository.SampleData("")));

    private static byte[] Write(CompiledRegistry registry, string source = Source)
    {
        using var file = new MemoryStream();
        registry.Write(source, file.Write);
        return file.ToArray();
    }

    private static CompiledRegistry? Read(byte[] bytes, string source = Source) => CompiledRegistry.Read(new MemoryStream(bytes).Read, bytes.Length, source);

    [Fact]
    public void The_whole_registry_comes_back_from_its_file_to_the_last_organisation_name_and_key()
    {
        Repository.SampleData("ror");
        var fresh = CompiledRegistry.Of(All.Value, TestGazetteer.Gazetteer);
        var bytes = Write(fresh);
        var read = Read(bytes)!;

        Assert.Equal(fresh.RulesKey, read.RulesKey);
        Assert.Equal(fresh.Index.Organisations.Count, read.Index.Organisations.Count);
        for (var i = 0; i < fresh.Index.Organisations.Count; i++)
        {
            Same(fresh.Index.Organisations[i], read.Index.Organisations[i]);
            Assert.Equal(read.Index.WithId(fresh.Index.Organisations[i].Id), fresh.Index.WithId(fresh.Index.Organisations[i].Id.ToUpperInvariant()));
            Assert.Equal(OrganisationIndex.IdKey(fresh.Index.Organisations[i].Id), OrganisationIndex.IdKey(read.Index.Organisations[read.Index.WithId(fresh.Index.Organisations[i].Id)].Id));
        }

        // All tables, from their bytes.
        Assert.Equal(bytes, Write(read));
        Assert.Equal(bytes, Write(CompiledRegistry.Of([.. All.Value.Reverse()], TestGazetteer.Gazetteer)));
    }

    [Fact]
    public void Every_answer_is_that_of_the_registry_made_afresh()
    {
        Repository.SampleData("gold_affiliations");
        var fresh = CompiledRegistry.Of(All.Value, TestGazetteer.Gazetteer);
        var (before, after) = (new Geocoder(TestGazetteer.Gazetteer, All.Value, []), new Geocoder(TestGazetteer.Gazetteer, Read(Write(fresh))!, []));
        var random = new Random(20261201);
        Assert.Equal(before.Key, after.Key);
        var named = 0;
        for (var i = 0; i < 4_000; i++)
        {
            var organisation = All.Value[random.Next(All.Value.Count)];
            var text = (i % 4) switch
            {
                0 => organisation.Name,
                1 => $"Dept of Physics, {organisation.OtherNames.FirstOrDefault(organisation.Name)}, {organisation.City}",
                2 => string.Join(' ', organisation.Name.Split(' ').Skip(1)),
                _ => organisation.Acronyms.FirstOrDefault("Laboratory"),
            };
            var address = new Address { Text = text, Economy = i % 3 == 0 ? organisation.Economy : null, OrganisationId = i % 5 == 0 ? organisation.Id : null };
            var location = before.Locate(address);
            if (location.Precision == Precision.Organisation) named++;
            Assert.Equal(location, after.Locate(address));
            if (i % 20 == 0) Assert.Equal(before.Explain(address).Organisation, after.Explain(address).Organisation);
        }

        Assert.True(named > 1_000, $"Only {named} were organisations.");
    }

    [Fact]
    public void Any_organisation_survives_its_bytes()
    {
        Prop.ForAll<string, string, string[]>((name, city, others) =>
        {
            var organisation = new Organisation
            {
                Id = name ?? "",
                Name = name ?? "",
                Economy = "DE",
                City = city,
                Region = name,
                OtherNames = [.. (others ?? []).OfType<string>()],
                Acronyms = [city ?? "", "\ud800"],
                Types = [],
                Point = name is null ? null : new(name.Length, -0.1),
                RelatedCount = -1,
                IsActive = city is null,
            };
            var bytes = new byte[OrganisationText.Length(organisation)];
            OrganisationText.Write(bytes, organisation);
            Same(organisation, OrganisationText.Read(bytes));
        }).Check(Config.QuickThrowOnFailure.WithReplay(20230713UL, 7UL));
    }

    [Fact]
    public void A_wrong_byte_anywhere_is_refused()
    {
        var bytes = Write(CompiledRegistry.Of([Make("a", "Zorgvlied Unit"), Make("b", "Kwartel Research Unit")], TestGazetteer.Gazetteer));
        Assert.NotNull(Read(bytes));
        for (var at = 0; at < bytes.Length; at++)
        {
            var wrong = (byte[])bytes.Clone();
            wrong[at] ^= 0x10;
            Assert.Throws<AtlasException>(() => Read(wrong));
        }

        for (var length = 0; length < bytes.Length; length += 7) Assert.Throws<AtlasException>(() => Read(bytes[..length]));
        Assert.Throws<AtlasException>(() => Read([.. bytes, 0]));
    }

    [Fact]
    public void What_was_made_from_something_else_is_not_taken()
    {
        var bytes = Write(CompiledRegistry.Of([Make("a", "Zorgvlied Unit")], TestGazetteer.Gazetteer));

        Assert.Null(Read(bytes, "another"));
        Assert.Equal(TestGazetteer.Gazetteer.Hash, Read(bytes)!.GazetteerHash);
    }

    private static void Same(Organisation expected, Organisation read)
    {
        IReadOnlyList<string>[] Lists(Organisation organisation) => [organisation.OtherNames, organisation.Acronyms, organisation.Types];
        Assert.Equal(expected with { OtherNames = [], Acronyms = [], Types = [] }, read with { OtherNames = [], Acronyms = [], Types = [] });
        Assert.Equal(Lists(expected), Lists(read));
    }

    internal static Organisation Make(string id, string name) => new()
    {
        Id = "https://ror.org/" + id,
        Name = name,
        Economy = "DE",
        City = "Stuttgart",
        Point = new(48.78, 9.18),
        Types = ["facility"],
    };
}
