using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Landscaping;

/// <summary>Families, places, years and grants answered from lists in memory, in the plainest way.</summary>
internal sealed class NaiveRules
{
    private readonly LandscapeWorld _world;
    private readonly LandscapeRecipe _recipe;
    private readonly Dictionary<string, Contribution[]> _contributions;

    /// <param name="idOf">The store's own ids, by which equal members of a family are told apart.</param>
    public NaiveRules(LandscapeWorld world, LandscapeRecipe recipe, Func<string, long> idOf)
    {
        (_world, _recipe) = (world, recipe);
        _contributions = world.Documents.ToDictionary(d => d.Document.Id, d => d.Contributions);
        var patents = world.Documents.Select(d => d.Document).Where(d => d.Kind == DocumentKind.Patent).ToList();
        var groups = recipe.UnitOfCount == UnitOfCount.Families ? patents.GroupBy(d => d.Patent?.Family ?? d.Id) : patents.GroupBy(d => d.Id);
        Items = [.. groups.Select(g => Of([.. g], idOf)).Where(i => i.Year >= recipe.FirstYear && i.Year <= recipe.LastYear && (!recipe.IsGrantedOnly || i.IsGranted))];
        Classed = [.. Items.Where(i => i.Members.Any(IsJudged))];
        Chosen = [.. Classed.Where(i => i.Members.Any(d => recipe.Definition!.Rows.Any(row => Has(d, row))))];
    }

    public List<Item> Items { get; }

    public List<Item> Classed { get; }

    public List<Item> Chosen { get; }

    /// <summary>By unit; the empty one has what belongs to none.</summary>
    public Dictionary<string, long> Counts(LandscapeUnit by, IEnumerable<Item> items) => items
        .SelectMany(i => Parts(by, i).GroupBy(p => p.Unit).Select(g => (g.Key, Share: i.Multiplicity * (_recipe.Counting == CountingMethod.Full ? Contribution.Whole : g.Sum(p => p.Share)))))
        .GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.Sum(p => p.Share), StringComparer.Ordinal);

    public double FiledAbroad(LandscapeUnit by, string unit)
    {
        var there = Chosen.Where(i => Parts(by, i).Any(p => p.Unit == unit)).ToList();
        return 100.0 * there.Where(i => i.Members.Select(d => d.Patent?.Office).OfType<string>().Distinct().Count() > 1).Sum(i => i.Multiplicity) / there.Sum(i => i.Multiplicity);
    }

    public long Leader(string economy, string name) => Chosen.Sum(i => Applicants(i).Where(a => (a.Economy ?? "", a.Name) == (economy, name)).Sum(a => a.Share) is var share && share == 0 ? 0
        : i.Multiplicity * (_recipe.Counting == CountingMethod.Full ? Contribution.Whole : share));

    public IEnumerable<Document> WithoutSymbols => Items.SelectMany(i => i.Members).Where(d => d.Patent is not { Symbols.Count: > 0 });

    private Item Of(List<Document> members, Func<string, long> idOf)
    {
        int? YearOf(Document d) => _recipe.Year switch
        {
            YearRule.FirstFiling => d.Patent?.FirstFilingYear,
            YearRule.FirstPublication => d.Patent?.FirstPublicationYear,
            YearRule.Grant => d.Patent?.GrantedYear,
            _ => d.Year,
        };
        bool SaysWhere(Document d) => _recipe.Place switch
        {
            LandscapePlace.Applicant => d.Patent?.Applicants.Any(a => a.Economy is not null) == true,
            LandscapePlace.Office => d.Patent?.Office is not null,
            _ => _contributions[d.Id].Any(c => _world.Locations.GetValueOrDefault(c.Address)?.Economy is not null),
        };
        var head = members.OrderBy(d => SaysWhere(d) ? 0 : 1).ThenBy(d => d.Patent?.FirstPublicationYear ?? d.Year ?? 9999).ThenBy(d => idOf(d.Id)).First();
        return new(head, members, members.Select(YearOf).Min(), members.Count > 1 || members[0].Patent?.Family is not null && _recipe.UnitOfCount == UnitOfCount.Families ? 1 : members[0].Multiplicity, members.Any(d => d.Patent?.IsGranted == true));
    }

    private IEnumerable<(string Unit, long Share)> Parts(LandscapeUnit by, Item item)
    {
        if (by == LandscapeUnit.Office)
        {
            var offices = item.Members.Select(d => d.Patent?.Office).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
            return offices.Count == 0 ? [("", Contribution.Whole)] : offices.Select((o, i) => (o, Contribution.Whole / offices.Count + (i < Contribution.Whole % offices.Count ? 1 : 0)));
        }

        if (_recipe.Place == LandscapePlace.Applicant)
        {
            var applicants = Applicants(item).ToList();
            return applicants.Count == 0 ? [("", Contribution.Whole)] : applicants.Select(a => (by == LandscapeUnit.Economy ? a.Economy ?? "" : a.Name, a.Share));
        }

        return _contributions[item.Head.Id].Select(c => (by == LandscapeUnit.Economy ? _world.Locations.GetValueOrDefault(c.Address)?.Economy ?? "" : c.Address.Organisation ?? "", c.Share));
    }

    private static IEnumerable<(string Name, string? Economy, long Share)> Applicants(Item item)
    {
        var all = item.Head.Patent?.Applicants ?? [];
        return all.Select((a, i) => (a.Name, a.Economy, (Contribution.Whole / all.Count) + (i < Contribution.Whole % all.Count ? 1 : 0)));
    }

    private bool IsJudged(Document d) => d.Patent is { Symbols.Count: > 0 } facts
        ? facts.Symbols.Any(s => _recipe.Definition!.Rows.Any(row => row.Symbols!.Scheme == s.Scheme)) : d.Labels.Any(l => l.Level == FieldLevels.Class);

    private static bool Has(Document d, DefinitionRow row) => d.Patent is { Symbols.Count: > 0 } facts
        ? facts.Symbols.Any(s => s.Scheme == row.Symbols!.Scheme && string.CompareOrdinal(s.Text, row.Symbols.First) >= 0 && string.CompareOrdinal(s.Text, row.Symbols.Below) < 0)
        : row.Filters.Any(f => d.Labels.Any(l => $"{l.Level}:{l.Name}" == f));

    internal sealed record Item(Document Head, List<Document> Members, int? Year, long Multiplicity, bool IsGranted);
}
